import { createHash, randomBytes } from 'node:crypto';

// Makes a key for a caller and the hash of it for the tenants file: docs/tenants.md
const key = `oncegate-${randomBytes(32).toString('base64url')}`;
console.log(`key    ${key}`);
console.log(`sha256 ${createHash('sha256').update(key, 'utf8').digest('hex')}`);
