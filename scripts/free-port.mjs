import {createServer} from 'node:net';

const TRIES = 20;

/**
 * The port to serve on: the one that was asked for, or, when none was, the next
 * free one from a default upwards, saying so. Ends the process with one sentence
 * when there is none.
 *
 * @param {string} host
 * @param {string | boolean | undefined} asked - As the command line has it.
 * @param {number} first
 * @returns {Promise<number>}
 */
export async function choosePort(host, asked, first) {
  if (asked !== undefined) {
    const port = Number(asked);
    if (!/^\d{1,5}$/.test(String(asked)) || port < 1 || port > 65_535) {
      fail(`--port must be a number from 1 to 65535, not "${asked}".`);
    }
    const taken = await whyNot(host, port);
    return taken ? fail(`${taken} Choose another with --port.`) : port;
  }
  const reason = await whyNot(host, first);
  if (reason === undefined) {
    return first;
  }
  for (let port = first + 1; port <= first + TRIES; port += 1) {
    if ((await whyNot(host, port)) === undefined) {
      console.log(`${reason} Taking ${port}.`);
      return port;
    }
  }
  return fail(`${reason} So are the next ${TRIES}. Choose one with --port.`);
}

/**
 * Why a port can't be listened on; undefined when it can.
 *
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
function whyNot(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) =>
      resolve(
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use.`
          : `Port ${port} of ${host} can't be listened on (${error.code}).`,
      ),
    );
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
