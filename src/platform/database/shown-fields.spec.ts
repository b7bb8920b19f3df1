import { buildSchema, parse } from 'graphql';
import { NotShown, ShownBy, ShownFields } from './shown-fields.js';

class Book {
  @ShownBy()
  note: string;

  @ShownBy('summary', 'blurb')
  summaryEn: string;

  @ShownBy('Shelf.a', 'place')
  placedOn: number;

  title: string;
}
class Page {}

const schema = buildSchema(`
  interface Work { title: String note: String }
  type Book implements Work { title: String note: String summary(lang: String): Text blurb: String summaryEn: String shelf: Shelf }
  type Shelf { note: String blurb: String ${[...'abcdefgh'].map((letter) => `${letter}: Int`).join(' ')} }
  type Text { text: String }
  type Query { book: Book work: Work shelf: Shelf }
`);

const hidden = (text: string, entity: abstract new () => object = Book): string[] => [
  ...new ShownFields(schema, parse(text)).hiddenOf(entity),
];

it('hides what no field of the document shows, wherever it is asked for', () => {
  expect(hidden('{ book { title } }')).toEqual(['note', 'summaryEn', 'placedOn']);
  expect(hidden('{ book { title note } }')).toEqual(['summaryEn', 'placedOn']);
  expect(hidden('{ a: book { title s: summary(lang: RU) { text } } }')).toEqual(['note', 'placedOn']);
  expect(hidden('{ book { blurb note } }')).toEqual(['placedOn']);
  expect(hidden('{ book { title shelf { note blurb } } }')).toEqual(['note', 'summaryEn', 'placedOn']);
  expect(hidden('{ book { shelf { a } } }')).toEqual(['note', 'summaryEn']);
  expect(hidden('{ work { note } }')).toEqual(['summaryEn', 'placedOn']);
  expect(hidden('{ work { ... on Book { blurb } } }')).toEqual(['note', 'placedOn']);
  expect(hidden('{ book { ...Rest } } fragment Rest on Book { ... on Book { note } }')).toEqual([
    'summaryEn',
    'placedOn',
  ]);
  expect(hidden('query A { book { title } } query B { book { note } }')).toEqual(['summaryEn', 'placedOn']);
  expect(hidden('{ book { summaryEn } }')).toEqual(['note', 'summaryEn', 'placedOn']);
  expect(hidden('{ book { title } }', Page)).toEqual([]);
});

it('hides what no field shows from every document', () => {
  class Chapter {
    @NotShown()
    id: string;

    @ShownBy('Book.title')
    title: string;
  }
  expect(hidden('{ book { title } }', Chapter)).toEqual(['id']);
  expect(hidden('{ book { note } }', Chapter)).toEqual(['id', 'title']);
});

it('gives the same set each time, of so many, and then reads all', () => {
  class Shelf {}
  for (const letter of 'abcdefgh') ShownBy()(Shelf.prototype, letter);
  const setOf = (bits: number): ReadonlySet<string> => {
    const fields = [...'abcdefgh'].filter((_, at) => (bits >> at) & 1);
    return new ShownFields(schema, parse(`{ shelf { note ${fields.join(' ')} } }`)).hiddenOf(Shelf);
  };
  const sets = Array.from({ length: 20 }, (_, bits) => setOf(bits));
  expect(sets.map(({ size }) => size)).toEqual([8, 7, 7, 6, 7, 6, 6, 5, 7, 6, 6, 5, 6, 5, 5, 4, 0, 0, 0, 0]);
  expect(Array.from({ length: 20 }, (_, bits) => setOf(bits))).toEqual(sets);
  for (const [bits, set] of sets.entries()) expect(setOf(bits)).toBe(set);
});
