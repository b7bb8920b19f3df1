/**
 * Something that goes with an object for as long as there is that object, such as a request. A WeakMap says the same, but what stands in one
 * that lives on outlives its request: V8 finds it to be of no use only when it searches the whole heap, and all that hangs on it.
 */
export class Attachment<Owner extends object, Value> {
  private readonly key = Symbol('attachment');

  get(owner: Owner): Value | undefined {
    return (owner as Record<symbol, Value | undefined>)[this.key];
  }

  set(owner: Owner, value: Value): void {
    (owner as Record<symbol, Value | undefined>)[this.key] = value;
  }
}
