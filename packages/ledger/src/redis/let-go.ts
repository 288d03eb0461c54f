import { setFlagsFromString } from 'node:v8';
import type { Redis } from 'ioredis';

// What an operation leaves behind is let go of here. V8 puts some objects among what is old as soon as they are made:
// the function with which ioredis rejects a command, and what is made in places where it has found that things live
// long. Until the next full collection the small ones keep, and copy, all that those refer to. See decision 31.

type Command = Parameters<Redis['sendCommand']>[0];

/**
 * Has a command forget what it asked with once that is answered. One that failed keeps it: it is told with the error,
 * to whoever looks at the answer.
 */
export function lettingGo(command: Command, answer: Promise<unknown>): void {
  answer.then(
    () => {
      command.args = [];
    },
    () => {},
  );
}

/** A reply, moved out of the list that it came in: the command refers to that. */
export function movedOut<Reply>(reply: Reply): Reply {
  return Array.isArray(reply) ? (reply.splice(0) as Reply) : reply;
}

/**
 * For a process that serves operations, once, before it does: V8 is not to guess from where something is made that it
 * lives long. It guesses by what survived a burst, and then all that such objects refer to survives as well.
 */
export function expectShortLives(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
