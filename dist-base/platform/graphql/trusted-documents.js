var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
const SHA256 = /^[0-9a-f]{64}$/;
/** Registered texts that are remembered as asked for. */
const ASKED_MAX = 500;
/**
 * Documents that are asked for by the SHA-256 of their text, in hexadecimal digits: the portal's own, and those that
 * partners have registered. They are known beforehand, and may ask for more than others.
 */
let TrustedDocuments = class TrustedDocuments {
    constructor() {
        this.own = new Map();
        this.ownTexts = new Set();
        /** Registered texts that have been asked for by their digests; the one that was asked for last is the last one. */
        this.asked = new Set();
        /** Moved on when one that was registered may be there no more. */
        this.generation = 0;
    }
    /** A document of the portal's own. Gives the id under which it is asked for. */
    add(text) {
        const id = createHash('sha256').update(text).digest('hex');
        this.own.set(id, text);
        this.ownTexts.add(text);
        return id;
    }
    /** The portal's own ones, by their ids. */
    get ofPortal() {
        return this.own;
    }
    /** Where those that were registered are kept. */
    useRegistered(find) {
        this.registered = find;
    }
    async find(id) {
        if (!SHA256.test(id))
            return undefined;
        const own = this.own.get(id);
        if (own !== undefined)
            return own;
        const text = await this.registered?.(id);
        if (text !== undefined)
            this.note(text);
        return text;
    }
    /** Whether a text may be checked for more than others: for the check before execution, which does not know the request. */
    has(text) {
        return text !== undefined && (this.ownTexts.has(text) || this.asked.has(text));
    }
    note(text) {
        this.asked.delete(text);
        this.asked.add(text);
        if (this.asked.size > ASKED_MAX)
            this.asked.delete(this.asked.keys().next().value);
    }
};
TrustedDocuments = __decorate([
    Injectable()
], TrustedDocuments);
export { TrustedDocuments };
//# sourceMappingURL=trusted-documents.js.map