import { hashPairs, parseParameterHash } from '@oncegate/core';
import { expect, test } from 'vitest';
import { MissingSealingKey, NotOpenable, openVault } from '../src/index.ts';
import { entry, ring } from './rings.ts';

const OLD = entry('old');
const NEW = entry('new');
const vault = openVault(ring(OLD));

test.each(['', 'psk', '«ü» 密钥 🔑', 'x'.repeat(200_000)])('what is sealed opens again', (text) => {
  expect(vault.open(vault.seal(text, 'op:pairs'), 'op:pairs')).toBe(text);
});

test('the sealed text names version and key, and shows nothing of the text', () => {
  const sealed = vault.seal('a-pre-shared-key', 'op:pairs');
  expect(sealed).toMatch(/^v2\.old\.[\w-]+\.[\w-]+$/);
  expect(Buffer.from(sealed.split('.')[3] ?? '', 'base64url').toString('latin1')).not.toContain(
    'shared',
  );
});

test('one text sealed many times never looks the same twice: each nonce is fresh', () => {
  const bodies = Array.from({ length: 1_000 }, () => vault.seal('same', 'c').split('.')[3]);
  expect(new Set(bodies).size).toBe(1_000);
  expect(new Set(bodies.map((body) => body?.slice(0, 16))).size).toBe(1_000);
});

test('each process seals under a data key of its own, and opens what others sealed', () => {
  const other = openVault(ring(OLD));
  const [mine, theirs] = [vault.seal('same', 'c'), other.seal('same', 'c')];
  expect(mine.split('.')[2]).not.toBe(theirs.split('.')[2]);
  expect([vault.open(theirs, 'c'), other.open(mine, 'c')]).toEqual(['same', 'same']);
});

test('what version 1 sealed, each text under a data key of its own, opens and is sealed anew', () => {
  const old =
    'v1.old.0dQXkycMt8TmOHdmm6rsoA4n5H1NbGZZQZEw2u1kWqX7EcBSjimT8pot92UqAKfB9HdS8ChjyYFfmbm2.N1d0d0SwLklrqkYkKTspxxXTygrcCNJ8-4Fv-EF-i-50iuOMsnZgY0Ek5fI';
  const rotated = openVault(ring(NEW, `old:${Buffer.alloc(32, 7).toString('base64')}`));
  expect(rotated.open(old, 'op:pairs')).toBe('kept from before');
  expect(() => rotated.open(old, 'op:result')).toThrow(NotOpenable);
  expect(openVault(ring(NEW)).open(rotated.reseal(old, 'op:pairs') ?? '', 'op:pairs')).toBe(
    'kept from before',
  );
});

test('a text sealed for one operation or field opens in no other', () => {
  const sealed = vault.seal('secret', 'one:pairs');
  for (const context of ['two:pairs', 'one:result', 'one:pair', '', 'data key of\none:pairs']) {
    expect(() => vault.open(sealed, context)).toThrow(NotOpenable);
  }
});

test('a wrapped data key put before another body opens nothing', () => {
  const sealed = [vault.seal('one', 'c'), openVault(ring(OLD)).seal('two', 'c')];
  const [one = [], other = []] = sealed.map((text) => text.split('.'));
  const mixed = [...one.slice(0, 3), other[3]].join('.');
  expect(() => vault.open(mixed, 'c')).toThrow(NotOpenable);
});

test('every character that is changed is noticed', () => {
  const sealed = vault.seal('secret', 'c');
  for (let at = 0; at < sealed.length; at++) {
    const changed = sealed[at] === 'A' ? 'Q' : 'A';
    const tampered = sealed.slice(0, at) + changed + sealed.slice(at + 1);
    expect(() => vault.open(tampered, 'c'), `at ${at}`).toThrow(NotOpenable);
  }
});

test.each(['', 'v1', 'v2.old.AAAA.AAAA', '[["Psk","x"]]', 'v1.old..', 'v1.old.AAAA.AAAA'])(
  '%j is no sealed text, and is said to be none',
  (text) => {
    expect(() => vault.open(text, 'c')).toThrow('no sealed text');
  },
);

test('a text cut short is refused', () => {
  const sealed = vault.seal('secret', 'c');
  for (const cut of [1, 2, 8, 20, 60]) {
    expect(() => vault.open(sealed.slice(0, -cut), 'c')).toThrow(NotOpenable);
  }
});

test('a key that is not on the ring is named', () => {
  const sealed = vault.seal('secret', 'c');
  const without = openVault(ring(NEW));
  expect(() => without.open(sealed, 'c')).toThrow(MissingSealingKey);
  expect(() => without.open(sealed, 'c')).toThrow('"old"');
});

test('another key under the same id opens nothing', () => {
  const sealed = vault.seal('secret', 'c');
  expect(() => openVault(ring(entry('old'))).open(sealed, 'c')).toThrow(NotOpenable);
});

test('after rotation the new key seals and both open', () => {
  const rotated = openVault(ring(NEW, OLD));
  expect(rotated.open(vault.seal('before', 'c'), 'c')).toBe('before');
  expect(rotated.seal('after', 'c')).toMatch(/^v2\.new\./);
});

test('what is sealed again opens under the new key alone; what has it already is left', () => {
  const rotated = openVault(ring(NEW, OLD));
  const resealed = rotated.reseal(vault.seal('kept', 'c'), 'c') ?? '';
  expect(openVault(ring(NEW)).open(resealed, 'c')).toBe('kept');
  expect(rotated.reseal(resealed, 'c')).toBeNull();
});

test('what was sealed for another context is not sealed again', () => {
  const rotated = openVault(ring(NEW, OLD));
  expect(() => rotated.reseal(vault.seal('kept', 'one'), 'two')).toThrow(NotOpenable);
});

test('parameter hashes are keyed by the first key, the same in every process that has it', () => {
  const head = { product: 'Vpc', version: '1', action: 'CreateIpsecServer', regionId: 'r' };
  const pairs = [['Psk', 'guess-me']] as const;
  const hashes = [ring(OLD), ring(OLD, NEW), ring(NEW, OLD)].map((keys) => {
    const hash = hashPairs(head, pairs, openVault(keys).hashKey);
    return hash.ok ? hash.value : '';
  });
  expect(hashes[0]).toBe(hashes[1]);
  expect(hashes[2]).not.toBe(hashes[0]);
  expect(parseParameterHash(hashes[0] ?? '')).toMatchObject({ keyId: 'old' });
});

test('the hash key is not the sealing key', () => {
  const keys = ring(OLD);
  expect(openVault(keys).hashKey.key).not.toEqual(keys[0].key.export());
});
