import { posix } from 'node:path';
import ts from 'typescript';

/** The rooms in their order: a file may import its own room, rooms before it, and the platform. */
export const ROOMS = [
  'platform',
  'people',
  'universities',
  'accounts',
  'signin',
  'documents',
  'association',
  'secretariat',
  'staff',
  'meetings',
  'membership',
  'statistics',
  'applications',
  'reviews',
  'ballots',
  'admissions',
  'standing',
  'profile',
  'programs',
  'approvals',
  'alerts',
  'cohorts',
  'exchange',
  'events',
  'registration',
  'inbox',
  'feeds',
  'subscriptions',
  'embedkeys',
  'trusted',
  'embed',
  'web',
  'builder',
];

const ROOT_FIELDS = ['Query', 'Mutation', 'Subscription'];
const FILES_OF_A_ROOM = 15;
const LINES_OF_A_SERVICE = 300;

/** Words that must not stand in the code, and the one file that may have them. */
const FORBIDDEN: [word: RegExp, where: string | undefined, why: string][] = [
  [/\bprocess\.env\b/, 'platform/config.ts', 'settings are read in platform/config.ts'],
  [/\bnew Date\(\)|\bDate\.now\(\)/, 'platform/clock.ts', 'the time comes from platform/clock.ts'],
  [/\bconsole\./, undefined, 'log with the logger, or say() in a command'],
  [/\bforwardRef\b/, undefined, 'cut the cycle instead'],
  [/\bScope\.REQUEST\b/, undefined, 'no request scope: hand the viewer over'],
  [/\bsynchronize: *true\b/, undefined, 'the schema comes from migrations'],
  [
    /\bObject\.assign\((?:entity|university|period)\b.*input/,
    undefined,
    'write the columns that the input names',
  ],
];

/** Source files by their path below `src`. */
export type Files = Record<string, string>;

function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

/** The files of the project that a file imports, types included. */
function importsOf(path: string, text: string, files: Files): { target: string; typeOnly: boolean }[] {
  const found: { target: string; typeOnly: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    let specifier: ts.Expression | undefined;
    let typeOnly = false;
    if (ts.isImportDeclaration(node)) {
      specifier = node.moduleSpecifier;
      typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    } else if (ts.isExportDeclaration(node)) {
      specifier = node.moduleSpecifier;
      typeOnly = node.isTypeOnly;
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      [specifier] = node.arguments;
    }
    if (specifier && ts.isStringLiteral(specifier) && specifier.text.startsWith('.')) {
      const module = posix.join(posix.dirname(path), specifier.text).replace(/\.js$/, '');
      const target = files[`${module}.tsx`] === undefined ? `${module}.ts` : `${module}.tsx`;
      found.push({ target, typeOnly });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path, text));
  return found;
}

function roomOf(path: string): string | undefined {
  return path.includes('/') ? path.split('/')[0] : undefined;
}

function wrongImports(files: Files): string[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const room = roomOf(path);
    // The composition root lies outside of the rooms and may know them all.
    if (!room) return [];
    if (!ROOMS.includes(room)) return [`${path}: "${room}" is not a room`];
    return importsOf(path, text, files)
      .filter(({ target }) => {
        const other = roomOf(target);
        return !other || ROOMS.indexOf(other) > ROOMS.indexOf(room);
      })
      .map(({ target }) => `${path} imports ${target}, which stands to its right`);
  });
}

/** Cycles of what is loaded at run time: compiled modules die on them. */
function cycles(files: Files): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path) || files[path] === undefined) return;
    for (const { target, typeOnly } of importsOf(path, files[path], files)) {
      if (!typeOnly) walk(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of Object.keys(files)) walk(path, []);
  return found.map((cycle) => `cycle: ${cycle}`);
}

function decoratorNames(node: ts.HasDecorators): string[] {
  return (ts.getDecorators(node) ?? []).map(({ expression }) =>
    (ts.isCallExpression(expression) ? expression.expression : expression).getText(),
  );
}

function eachClass(files: Files, look: (path: string, node: ts.ClassDeclaration) => void): void {
  for (const [path, text] of Object.entries(files)) {
    const visit = (node: ts.Node): void => {
      if (ts.isClassDeclaration(node)) look(path, node);
      ts.forEachChild(node, visit);
    };
    visit(parse(path, text));
  }
}

/** Root fields and routes without exactly one access decorator (their names end in "May"). */
function openDoors(files: Files): string[] {
  const found: string[] = [];
  eachClass(files, (path, node) => {
    for (const member of node.members) {
      if (!ts.isMethodDeclaration(member)) continue;
      const names = decoratorNames(member);
      const isDoor = names.some((name) =>
        [...ROOT_FIELDS, 'Get', 'Post', 'Put', 'Patch', 'Delete', 'All'].includes(name),
      );
      const rules = names.filter((name) => name.endsWith('May'));
      if (isDoor && rules.length !== 1) {
        found.push(`${path}: ${member.name.getText()} has ${rules.length} access decorators instead of one`);
      }
    }
  });
  return found;
}

function unlistedEntities(files: Files): string[] {
  const list: string[] = /ENTITIES = \[([^\]]*)\]/.exec(files['entities.ts'] ?? '')?.[1].match(/\w+/g) ?? [];
  const found: string[] = [];
  eachClass(files, (path, node) => {
    const name = node.name?.text;
    if (decoratorNames(node).includes('Entity') && name && !list.includes(name)) {
      found.push(`${path}: the entity ${name} is missing in entities.ts`);
    }
  });
  return found;
}

function forbiddenWords(files: Files): string[] {
  return Object.entries(files).flatMap(([path, text]) =>
    FORBIDDEN.filter(
      ([word, where]) => path !== where && word.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    ).map(([word, , why]) => `${path} has ${word.source}: ${why}`),
  );
}

function sizes(files: Files): string[] {
  const found: string[] = [];
  const rooms = Map.groupBy(Object.keys(files), (path) => roomOf(path));
  for (const [room, paths] of rooms) {
    const sources = paths.filter((one) => !one.endsWith('.spec.ts'));
    if (room && room !== 'platform' && sources.length > FILES_OF_A_ROOM) {
      found.push(`${room} has ${sources.length} files: it is two features`);
    }
    if (room !== 'platform') {
      for (const path of paths.filter((one) => one.split('/').length > 2))
        found.push(`${path}: a room is flat`);
    }
  }
  for (const [path, text] of Object.entries(files)) {
    if (posix.basename(path) === 'index.ts') found.push(`${path}: no barrels`);
    if (path.endsWith('.service.ts') && text.split('\n').length > LINES_OF_A_SERVICE) {
      found.push(`${path} has more than ${LINES_OF_A_SERVICE} lines: it is two services`);
    }
  }
  return found;
}

/** Everything in which the files break the rules of the house. */
export function breaches(files: Files): string[] {
  const sources = Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('.spec.ts')));
  return [
    ...wrongImports(sources),
    ...cycles(sources),
    ...openDoors(sources),
    ...unlistedEntities(sources),
    ...forbiddenWords(sources),
    ...sizes(files),
  ];
}
