export { type KeyRing, parseKeyRing, type SealingKey } from './key-ring.ts';
export { MissingSealingKey, NotOpenable } from './not-openable.ts';
export { openVault, type Vault } from './vault.ts';
