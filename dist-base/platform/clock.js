var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var Clock_1;
import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
/** How what is being made depends on the time: not at all, on the day, on the second. */
export var TimeUse;
(function (TimeUse) {
    TimeUse[TimeUse["NONE"] = 0] = "NONE";
    TimeUse[TimeUse["DAY"] = 1] = "DAY";
    TimeUse[TimeUse["SECOND"] = 2] = "SECOND";
})(TimeUse || (TimeUse = {}));
const DAY_MS = 86_400_000;
const uses = new AsyncLocalStorage();
const system = () => new Date();
/** The only source of the time. Tests pin it by replacing `now`, and let it go by deleting what they have put there. */
let Clock = Clock_1 = class Clock {
    constructor() {
        /** Every row of a list may ask for it. */
        this.lastDay = { day: NaN, text: '' };
    }
    get now() {
        return this.noting(TimeUse.SECOND, system);
    }
    set now(source) {
        const get = () => this.noting(TimeUse.SECOND, source);
        const set = Object.getOwnPropertyDescriptor(Clock_1.prototype, 'now').set.bind(this);
        Object.defineProperty(this, 'now', { configurable: true, get, set });
    }
    /** The calendar day of now in UTC, as `YYYY-MM-DD`: the default of every `asOf`. */
    today() {
        const use = uses.getStore();
        const before = use?.time;
        const day = Math.floor(this.now().getTime() / DAY_MS);
        if (use)
            use.time = Math.max(before, TimeUse.DAY);
        if (day !== this.lastDay.day) {
            this.lastDay = { day, text: new Date(day * DAY_MS).toISOString().slice(0, 10) };
        }
        return this.lastDay.text;
    }
    /** Notes in `use` how all that follows in the same asynchronous flow depends on the time. */
    watched(use, work) {
        return uses.run(use, work);
    }
    noting(time, source) {
        const use = uses.getStore();
        if (use && use.time < time)
            use.time = time;
        return source;
    }
};
Clock = Clock_1 = __decorate([
    Injectable()
], Clock);
export { Clock };
//# sourceMappingURL=clock.js.map