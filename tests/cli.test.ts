import { describe } from 'vitest';
import { exitCodes } from './cli/exit-codes.ts';
import { looking } from './cli/looking.ts';
import { transcript } from './cli/page.ts';
import { shells } from './cli/shells.ts';
import { submitting } from './cli/submitting.ts';
import { cliGround } from './harness/cli-ground.ts';

// One file of tests, because they share a system and a build: both take longer than most of them.
const ground = cliGround();

describe('the command line submits', () => {
  submitting(ground);
});
describe('the command line ends with', () => {
  exitCodes(ground);
});
describe('the command line looks', () => {
  looking(ground);
});
describe('the command line in a shell', () => {
  shells(ground);
});
describe('the transcript', () => {
  transcript(ground);
});
