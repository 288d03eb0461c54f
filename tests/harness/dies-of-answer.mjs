// Preloaded into a worker: it dies of the answer to the token in ONCE_POISON, as of one that it cannot bear.
import { ClientRequest } from 'node:http';

const { emit } = ClientRequest.prototype;
ClientRequest.prototype.emit = function (event, ...about) {
  if (event === 'response' && this.path.includes(process.env.ONCE_POISON)) {
    process.kill(process.pid, 'SIGKILL');
  }
  return emit.call(this, event, ...about);
};
