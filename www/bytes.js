/** Bytes that change places with another in `pkg/inlined.js`: the same pairs as in xtask/src/web.rs. */
const SWAPPED = /** @type {const} */ ([[0, 0x5b], [0x0a, 0x5d], [0x0d, 0x59], [0x22, 0x5a], [0x5c, 0x56]]);

/**
 * The bytes of the wasm out of the string that holds one of them a character.
 *
 * @param {string} characters
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesOf(characters) {
  const as = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  for (const [a, b] of SWAPPED) {
    as[a] = b;
    as[b] = a;
  }
  const { length } = characters;
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at++) bytes[at] = /** @type {number} */ (as[characters.charCodeAt(at)]);
  return bytes;
}
