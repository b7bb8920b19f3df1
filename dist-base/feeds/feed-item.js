// Types only, so that what runs in a browser can read them too.
export {};
//# sourceMappingURL=feed-item.js.map