import type { DataSource } from 'typeorm';
import { NamedColumns } from './named-columns.js';

class Thing {}
class Other {}

describe('the columns of a statement', () => {
  const metadata = {
    tableName: 'thing',
    columns: ['id', 'ownerId', 'note'].map((propertyName) => {
      return { propertyName, databaseName: propertyName.replace('Id', '_id') };
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
    expect(named('select t.* from other o join thing t on o.id = t.owner_id', ['ownerId'])).toBe(
      'select t."id", t."note" from other o join thing t on o.id = t.owner_id',
    );
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
