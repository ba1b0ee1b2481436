/** Keys with which programs read what their person may read, and write nothing. */
export { endKey, endKeyWish } from './end-key';
export { keysPage, type KeyRow } from './keys-page';
export { makeKey, makeKeyWish } from './make-key';
export { keySecrets, programKeys, type Scope } from './program-key';
export { looksLikeKey, seeKey, whoseKey } from './whose-key';
