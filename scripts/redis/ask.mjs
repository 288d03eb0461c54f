import { connect } from 'node:net';

/**
 * Asks a Redis on this machine one question, in the protocol's inline form.
 *
 * @param {number} port
 * @param {string} question for example `PING`
 * @returns {Promise<string[] | undefined>} the lines of the answer, without the protocol's length
 *   lines; undefined where nothing answers like a Redis within a second
 */
export function ask(port, question) {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 });
    socket.setEncoding('utf8');
    socket.on('connect', () => socket.write(`${question}\r\nQUIT\r\n`));
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('timeout', () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      const lines = text.split('\r\n').filter((line) => line !== '' && !/^[$*]/.test(line));
      resolve(/^[+\-$*:]/.test(text) ? lines : undefined);
    });
  });
}
