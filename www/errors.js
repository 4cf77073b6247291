/**
 * The one kind of error that kurzum throws. `code` never changes its wording, `message` may.
 *
 * From the core: `input-too-large`, `bad-timezone`, `bad-option`, `bad-request`.
 * From here: `crashed` (the call failed inside; the next one gets a new instance) and `unavailable` (the wasm
 * could not be loaded or the page's policy forbids it), `no-html-parser` (a string of HTML in a worker, or under a
 * policy that lets nobody parse one: parse it and give the document).
 */
export class KurzumError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'KurzumError';
    /** @readonly */
    this.code = code;
  }
}
