import { parse } from 'graphql';
import { ShownBy, ShownFields } from './shown-fields.js';

class Book {
  @ShownBy()
  note: string;

  @ShownBy('summary')
  summaryEn: string;

  title: string;
}
class Page {}

const hidden = (text: string, entity: abstract new () => object = Book): string[] => [
  ...new ShownFields(parse(text)).hiddenOf(entity),
];

it('hides what no field of the document shows, wherever it is asked for', () => {
  expect(hidden('{ book { title } }')).toEqual(['note', 'summaryEn']);
  expect(hidden('{ book { title note } }')).toEqual([]);
  expect(hidden('{ a: book { title s: summary(lang: RU) { text } } }')).toEqual([]);
  expect(hidden('{ book { ...Rest } } fragment Rest on Book { ... on Book { note } }')).toEqual([]);
  expect(hidden('query A { book { title } } query B { book { note } }')).toEqual([]);
  expect(hidden('{ book { summaryEn } }')).toEqual(['note', 'summaryEn']);
  expect(hidden('{ book { title } }', Page)).toEqual([]);
});
