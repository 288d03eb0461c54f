import { message } from '@optique/core/message';
import { argument } from '@optique/core/primitives';
import { string } from '@optique/core/valueparser';

/** An operation, as people name it. */
export const OPERATION_NAME = argument(string({ metavar: 'TOKEN|ID' }), {
  description: message`Client token or id of the operation.`,
});
