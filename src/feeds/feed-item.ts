// Types only, so that what runs in a browser can read them too.

/** A host of an event, as JSON Feed has it in `_event`. */
export interface FeedHost {
  role: string;
  /** CN or RU; null for an outside body of neither side. */
  side: string | null;
  name: string;
  /** The tag of the language of the name. */
  language: string;
  /** The slug of a university; null for an outside body. */
  university: string | null;
}

/** A place of an event. */
export interface FeedPlace {
  name: string;
  /** The tag of the language of the name; null when that is not known. */
  language: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** An item of JSON Feed 1.1 about an event. */
export interface FeedItem {
  id: string;
  url: string;
  title: string;
  content_html: string;
  summary?: string;
  image?: string;
  date_published: string;
  date_modified: string;
  /** The tag of the language of the title. */
  language: string;
  tags: string[];
  _event: {
    slug: string;
    /** The title without what is put before it, such as "Cancelled". */
    title: string;
    /** What it is about, in a line, and the tag of its language. */
    about: { text: string; language: string } | null;
    kind: string;
    /** PUBLISHED, POSTPONED or CANCELLED. */
    state: string;
    /** ON_SITE, ONLINE or HYBRID, and what it was before it was moved online or back. */
    format: string | null;
    former_format: string | null;
    /** Counts the changes that a subscriber must see. */
    revision: number;
    /** Instants in UTC, of one with times. */
    starts_at: string | null;
    ends_at: string | null;
    /** The zone of its times, in the IANA database. */
    time_zone: string | null;
    /** Days, as far as they are known (2026, 2026-06 or 2026-06-01), of one without times. The last one is included. */
    starts_on: string | null;
    ends_on: string | null;
    /** The public page of its online part. */
    online_url: string | null;
    image_alt: string | null;
    /** It alone, as a calendar; null while its days are not known, and when it is not public. */
    calendar_url: string | null;
    hosts: FeedHost[];
    places: FeedPlace[];
  };
}
