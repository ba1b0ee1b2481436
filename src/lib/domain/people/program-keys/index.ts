/** Keys with which programs read what their person may read, and write nothing. */
export { endingKeys, endKey, endKeyWish } from './end-key';
export { keysPage, type KeyRow, type KeysPage } from './keys-page';
export { KEY_DAYS, makeKey, makeKeyWish } from './make-key';
export { keySecrets, programKeys, SCOPES, type Scope } from './program-key';
export { looksLikeKey, seeKey, whoseKey } from './whose-key';
