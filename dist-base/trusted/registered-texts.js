var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Changes } from '../platform/changes/changes.js';
import { Db } from '../platform/database/db.js';
import { TrustedDocuments } from '../platform/graphql/trusted-documents.js';
import { prefixOf } from '../platform/ids.js';
import { TRUSTED_DOCUMENT_PREFIX } from './trusted-document.entity.js';
const TEXTS_MAX = 500;
/** Digests that nobody has registered: anybody can make up more of them. */
const UNKNOWN_MAX = 1_000;
/**
 * Registered texts by their digests, remembered until any of them is registered or retired on whatever process; not
 * while such changes would go unheard.
 */
let RegisteredTexts = class RegisteredTexts {
    constructor(db, changes, documents) {
        this.db = db;
        this.changes = changes;
        this.documents = documents;
        /** The one that was asked for last is the last one. */
        this.texts = new Map();
        this.unknown = new Set();
        this.generation = 0;
        documents.useRegistered((sha256) => this.find(sha256));
        changes.subscribe((ids) => {
            if (ids === 'everything' || ids.some((id) => prefixOf(id) === TRUSTED_DOCUMENT_PREFIX))
                this.forget();
        });
    }
    async find(sha256) {
        if (this.changes.isListening) {
            if (this.unknown.has(sha256))
                return undefined;
            const known = this.texts.get(sha256);
            if (known !== undefined)
                return this.remember(sha256, known);
        }
        const { generation } = this;
        const [found] = await this.db.rows(sql `select text from trusted_document where sha256 = ${sha256} and retired_at is null limit 1`);
        // What has changed while it was read must be read again.
        if (generation !== this.generation)
            return found?.text;
        if (found)
            return this.remember(sha256, found.text);
        if (this.unknown.size >= UNKNOWN_MAX)
            this.unknown.clear();
        this.unknown.add(sha256);
        return undefined;
    }
    remember(sha256, text) {
        this.texts.delete(sha256);
        this.texts.set(sha256, text);
        if (this.texts.size > TEXTS_MAX)
            this.texts.delete(this.texts.keys().next().value);
        return text;
    }
    forget() {
        this.generation += 1;
        this.documents.generation += 1;
        this.texts.clear();
        this.unknown.clear();
    }
};
RegisteredTexts = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Changes,
        TrustedDocuments])
], RegisteredTexts);
export { RegisteredTexts };
//# sourceMappingURL=registered-texts.js.map