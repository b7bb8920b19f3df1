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
import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, QueryFailedError, } from 'typeorm';
import { translateDatabaseError } from './constraint-errors.js';
import { compileMaker, poolOf, } from './driver.js';
import { NamedColumns } from './named-columns.js';
import { Statement, Statements } from './statements.js';
const NOTHING = new Set();
const TOGETHER_MAX = 32;
/** Statements that change nothing: what goes together succeeds or fails together. */
const CHANGES_NOTHING = /^\s*select\b/i;
/**
 * The only door to the database. Inside `transaction` every call of the same asynchronous flow goes through
 * that transaction, without anything being handed around.
 */
let Db = class Db {
    constructor(dataSource) {
        this.dataSource = dataSource;
        this.reading = new AsyncLocalStorage();
        /** Of all answers that are being worked on: what is quick, and holds nobody up. */
        this.quick = {
            true: { isPublic: true },
            false: { isPublic: false },
        };
        this.units = new AsyncLocalStorage();
        this.makers = new Map();
        this.makersOfKept = new WeakMap();
        // The embedded database has one session, which outlives connections and their statements.
        this.isServer = 'url' in dataSource.options && dataSource.options.url !== undefined;
        this.statements = new Statements(this.isServer);
        this.columns = new NamedColumns(dataSource);
    }
    get manager() {
        return this.units.getStore()?.manager ?? this.dataSource.manager;
    }
    get unit() {
        const unit = this.units.getStore();
        if (!unit)
            throw new Error('This belongs inside of a transaction');
        return unit;
    }
    useReplicas(replicas) {
        this.replicas = replicas;
    }
    /**
     * What is read in the course of the work is for an answer that shows no other fields than these. For a public answer a replica may give
     * it, as far as it has every change.
     */
    async answering(shown, isPublic, work) {
        return await this.reading.run({ shown, isPublic }, work);
    }
    repo(entity) {
        return this.manager.getRepository(entity);
    }
    /** Rows as the database gives them. */
    async rows(statement) {
        return (await this.read(statement, undefined));
    }
    /**
     * Rows of an entity's columns (`select t.*`) as objects of its class, without the cost of TypeORM's
     * hydration. Columns beyond the entity's are kept under their own names.
     */
    async many(entity, statement) {
        return (await this.read(statement, entity));
    }
    /** Straight from the driver, whose time is what most reads consist of. */
    async read(asked, entity) {
        const { values } = asked;
        const reading = this.reading.getStore();
        const hidden = (entity && reading?.shown.hiddenOf(entity)) ?? NOTHING;
        const text = entity ? this.columns.named(asked.text, entity, hidden) : asked.text;
        const makerFor = (columns) => this.makerOf(entity, columns, hidden);
        const runner = this.units.getStore()?.manager.queryRunner;
        const kept = runner ? undefined : this.statements.keptOf(text);
        const statement = new Statement(text, values, makerFor, kept);
        if (runner)
            await this.statements.ask((await runner.connect()), [statement]);
        else if (reading && this.isServer && CHANGES_NOTHING.test(text))
            await this.askTogether(statement, statement.isQuick ? this.quick[`${reading.isPublic}`] : reading);
        else
            await this.ask([statement], false);
        if (statement.error)
            throw new QueryFailedError(text, values, statement.error);
        return statement.rows;
    }
    askTogether(statement, group) {
        if (!group.waiting || group.waiting.length >= TOGETHER_MAX) {
            const statements = [];
            group.waiting = statements;
            setImmediate(() => {
                if (group.waiting === statements)
                    group.waiting = undefined;
                void this.ask(statements, group.isPublic);
            });
        }
        group.waiting.push(statement);
        return new Promise((resolve) => (statement.onAnswer = resolve));
    }
    async ask(statements, isPublic) {
        let left = statements;
        const replica = isPublic ? this.replicas?.pick() : undefined;
        if (replica) {
            await this.statements.ask(replica, statements);
            left = statements.filter(({ error }) => error);
            // It may be gone, or have had to give way to what it follows. If the statement is at fault, it is so everywhere.
            if (left.length > 0)
                this.replicas?.leave(replica);
            for (const statement of left)
                statement.reset();
        }
        if (left.length > 0)
            await this.statements.ask(poolOf(this.dataSource), left);
        for (const { error, onAnswer } of left)
            if (error)
                onAnswer?.();
    }
    makerOf(entity, columns, hidden) {
        const ofKept = this.makersOfKept.get(columns) ?? [];
        const known = ofKept.find((one) => one.entity === entity && one.hidden === hidden);
        if (known)
            return known.maker;
        let makers = this.makers.get(entity);
        if (!makers)
            this.makers.set(entity, (makers = new Map()));
        const key = [...columns.map(({ name, dataTypeID }) => `${name} ${dataTypeID}`), ...hidden].join();
        let maker = makers.get(key);
        if (!maker) {
            // A class without a table has the names that the statement gives.
            const fields = entity && this.dataSource.hasMetadata(entity) ? this.dataSource.getMetadata(entity).columns : [];
            const names = new Map(fields.map(({ databaseName, propertyName }) => [databaseName, propertyName]));
            const prototype = entity?.prototype;
            maker = compileMaker(columns, (column) => names.get(column) ?? column, prototype, hidden);
            makers.set(key, maker);
        }
        this.makersOfKept.set(columns, [...ofKept, { entity, hidden, maker }]);
        return maker;
    }
    /**
     * Text and values of a library's own statement, with its rows as the driver gives them. What the portal asks
     * itself goes through `rows`.
     */
    async statement(text, values) {
        const ours = this.manager.queryRunner;
        const runner = ours ?? this.dataSource.createQueryRunner();
        try {
            // Past TypeORM, which loses the rows of a text of several statements.
            const connection = (await runner.connect());
            try {
                const answer = await connection.query(text, values);
                return Array.isArray(answer) ? { rows: answer.flatMap(({ rows }) => rows) } : answer;
            }
            catch (error) {
                // A text that begins a transaction by itself leaves the connection within it when it fails.
                if (!ours)
                    await connection.query('rollback').catch(() => undefined);
                throw error;
            }
        }
        finally {
            if (!ours)
                await runner.release();
        }
    }
    /** Runs a use case in one transaction; a call inside another joins it. Database refusals become typed. */
    async transaction(work) {
        if (this.units.getStore())
            return await work();
        const unit = { notes: new Map(), beforeCommit: [], afterCommit: [] };
        let result;
        try {
            result = await this.dataSource.transaction(async (manager) => await this.units.run({ ...unit, manager }, async () => {
                const done = await work();
                for (const hook of unit.beforeCommit)
                    await hook();
                return done;
            }));
        }
        catch (error) {
            throw translateDatabaseError(error);
        }
        for (const hook of unit.afterCommit)
            await hook();
        return result;
    }
    /** The same value for every call with this key within the transaction. */
    note(key, make) {
        const { notes } = this.unit;
        if (!notes.has(key))
            notes.set(key, make());
        return notes.get(key);
    }
    /** The last that the transaction does; what it throws undoes everything. */
    beforeCommit(hook) {
        this.unit.beforeCommit.push(hook);
    }
    /** Done once the change is there for all to see, and never when it was undone. */
    afterCommit(hook) {
        this.unit.afterCommit.push(hook);
    }
};
Db = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [DataSource])
], Db);
export { Db };
//# sourceMappingURL=db.js.map