import type { DataSource } from 'typeorm';
import { NamedColumns } from './named-columns.js';

class Thing {}
class Other {}

describe('the columns of a statement', () => {
  const metadata = {
    tableName: 'thing',
    columns: ['id', 'ownerId', 'note', 'order'].map((propertyName) => {
      const databaseName = propertyName.replace('Id', '_id');
      return { propertyName, databaseName, isSelect: propertyName !== 'order' };
    }),
  };
  const columns = new NamedColumns({
    hasMetadata: (entity: unknown) => entity === Thing,
    getMetadata: () => metadata,
  } as unknown as DataSource);
  const named = (text: string, hidden: string[] = []): string => columns.named(text, Thing, new Set(hidden));

  it('are those of the entity, without what is hidden', () => {
    expect(named('select * from thing where id = $1')).toBe(
      'select "id", "owner_id", "note" from thing where id = $1',
    );
    expect(named('select * from thing where id = $1', ['note'])).toBe(
      'select "id", "owner_id" from thing where id = $1',
    );
    expect(named('\n select t.*, o.name as "ownerName" from thing t join other o on o.id = t.owner_id')).toBe(
      'select t."id", t."owner_id", t."note", o.name as "ownerName" from thing t join other o on o.id = t.owner_id',
    );
    // What is read along goes too: a table that nothing else is asked of need not be looked at.
    expect(
      named('select t.*, o.name as "ownerName", o.at from thing t left join other o on o.id = t.owner_id', [
        'ownerName',
      ]),
    ).toBe('select t."id", t."owner_id", t."note", o.at from thing t left join other o on o.id = t.owner_id');
    const within =
      'from thing t join (select o.id, o.name as "ownerName" from other o) o on o.id = t.owner_id';
    expect(named(`select t.*, o.name ${within}`, ['ownerName'])).toBe(
      `select t."id", t."owner_id", t."note", o.name ${within}`,
    );
    expect(named('select t.* from other o join thing t on o.id = t.owner_id', ['ownerId'])).toBe(
      'select t."id", t."note" from other o join thing t on o.id = t.owner_id',
    );
  });

  it('are those of the entity in the pages of lists', () => {
    expect(
      named('select * from (select t.*, t.note as sort_key from thing t limit 3) page limit $1', ['note']),
    ).toBe(
      'select * from (select t."id", t."owner_id", t.note as sort_key from thing t limit 3) page limit $1',
    );
    const [before, after] = [
      'select item.*, parent.id as parent_key, (select count(*) from thing t) as total from unnest($1::text[]) as parent (id) left join lateral (select * from (select ',
      ' from thing t limit 3) page limit $2) item on true',
    ];
    expect(named(`${before}t.*${after}`)).toBe(`${before}t."id", t."owner_id", t."note"${after}`);
    const within = `${before}t.*, t.note as sort_key from (select t.* from thing t) t limit 3) page limit $2) item on true`;
    expect(named(within)).toBe(within);
  });

  it.each([
    ['another table', 'select * from other where id = $1'],
    ['two tables', 'select * from thing t join other o on true'],
    ['two tables', 'select * from thing, other'],
    ['another table', 'select t.* from other t where exists (select 1 from thing t)'],
    ['a selection of that name', 'select t.* from (select t.*, 1 as more from thing t) t where t.id = $1'],
    ['a selection of that name', 'select t.* from other o join (select t.*, 1 from thing t) as t on true'],
    ['no star', 'select id from thing'],
  ])('are left as they stand where there is %s', (_what, text) => {
    expect(named(text)).toBe(text);
  });

  it('are left as they stand for what has no table', () => {
    expect(columns.named('select * from thing', Other, new Set())).toBe('select * from thing');
  });
});
