import { feedParameters, number, PAGE, readFeedQuery, readParameters, refused } from '../feeds/feed-query.js';
import { isMonth } from './embed-month.js';
import { CHOICES, COUNT, feedParametersOf, settingsOf, } from './embed-options.js';
const EMPTY_MAX = 200;
const choices = Object.fromEntries(Object.entries(CHOICES).map(([name, values]) => [
    name,
    [
        (value) => values.find((each) => each === value),
        values
            .toSorted()
            .join(', ')
            .replace(/, (?=\S+$)/, ' or '),
    ],
]));
/** What can be asked of an embed: what a feed can be asked for, but for its pages, and how it is to look. */
function embedParameters() {
    const { limit: _limit, after: _after, ...feed } = feedParameters(PAGE.most);
    return {
        ...feed,
        ...choices,
        count: [number(COUNT.most), `a number of events, 1 to ${COUNT.most}`],
        empty: [
            (value) => (value.trim() && value.length <= EMPTY_MAX && !/\p{Cc}/u.test(value) ? value : undefined),
            `a text of at most ${EMPTY_MAX} characters`,
        ],
        'calendar-links': [(value) => ({ true: true, false: false })[value], 'true or false'],
    };
}
/** The language as the portal names it. */
export function langOf(options) {
    return settingsOf(options).lang.toUpperCase();
}
/** The events that the options are about, as a feed is asked for them. */
export function feedQueryOf(options, month) {
    return readFeedQuery(feedParametersOf(options, month), false);
}
/** Reads options out of an address, with the same refusals as those of a feed. */
export function readEmbedOptions(query) {
    readParameters(query, embedParameters());
    feedQueryOf(query);
    return query;
}
/** Reads the address of the page: options, and which month it shows. */
export function readPageQuery(query) {
    const known = {
        ...embedParameters(),
        month: [(value) => (isMonth(value) ? value : undefined), 'a month such as 2026-11'],
    };
    readParameters(query, known);
    const { month, ...options } = query;
    feedQueryOf(options);
    if (options['time-zone'] === 'viewer') {
        const message = 'Only a browser knows the zone of the viewer: `time-zone` must be event on this page.';
        throw refused('PARAMETER_MALFORMED', message, 'time-zone');
    }
    if (month && options.layout !== 'month') {
        throw refused('PARAMETERS_CLASH', 'Give `month` with `layout=month` only.', 'month');
    }
    return { options, month };
}
//# sourceMappingURL=embed-query.js.map