// Used by the browser as well as by the server.
/** Every option of the embed, as it is written: an attribute of the element, or a parameter of the page. */
export const OPTION_NAMES = [
    'lang',
    'side',
    'university',
    'series',
    'kind',
    'event',
    'from',
    'to',
    'days',
    'past',
    'count',
    'time-zone',
    'layout',
    'theme',
    'empty',
    'heading-level',
    'target',
    'calendar-links',
    'key',
];
/** The values of the options that have a few; the first one holds when nothing is said. */
export const CHOICES = {
    lang: ['en', 'ru', 'zh'],
    'time-zone': ['event', 'viewer'],
    layout: ['list', 'cards', 'month', 'compact'],
    theme: ['auto', 'light', 'dark'],
    target: ['_self', '_blank'],
    'heading-level': ['3', '2', '4', '5', '6'],
};
export const COUNT = { usual: 10, most: 100 };
/** A month shows all that it has, up to what a feed gives at once. */
const IN_A_MONTH = 500;
function choice(options, name) {
    const values = CHOICES[name];
    return values.find((value) => value === options[name]?.toLowerCase()) ?? values[0];
}
/** An attribute without a value says yes, as in HTML. */
function isOn(value, otherwise) {
    return value === undefined ? otherwise : value !== 'false';
}
export function settingsOf(options) {
    return {
        lang: choice(options, 'lang'),
        layout: choice(options, 'layout'),
        theme: choice(options, 'theme'),
        timeZone: choice(options, 'time-zone'),
        target: choice(options, 'target'),
        headingLevel: choice(options, 'heading-level'),
        hasCalendarLinks: isOn(options['calendar-links'], true),
        empty: options.empty?.trim() || undefined,
    };
}
/** The parameters of the feed that has these events; of one month if there is one. */
export function feedParametersOf(options, month) {
    const { lang } = settingsOf(options);
    const { side, university, series, kind, event, key, from, to, days } = options;
    const reach = month ?? { from, to, days };
    // A month and a single event are shown whether they are over or not.
    const past = month !== undefined || isOn(options.past, Boolean(event));
    const count = Math.min(Math.trunc(Number(options.count)), COUNT.most);
    const limit = month ? IN_A_MONTH : count > 0 ? count : COUNT.usual;
    return said({ lang, side, university, series, kind, event, ...reach, past, limit, key });
}
/** The options in one order, without those that say what holds anyway. */
export function plainOptions(options) {
    const usual = {
        past: String(Boolean(options.event)),
        count: String(COUNT.usual),
        'calendar-links': 'true',
        ...Object.fromEntries(Object.entries(CHOICES).map(([name, [first]]) => [name, first])),
        // What a page is written in says nothing of who pastes the embed into it.
        lang: undefined,
    };
    const names = OPTION_NAMES.filter((name) => options[name] !== usual[name]);
    return said(Object.fromEntries(names.map((name) => [name, options[name]])));
}
function said(values) {
    return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => value === undefined || value === '' ? [] : [[name, String(value)]]));
}
//# sourceMappingURL=embed-options.js.map