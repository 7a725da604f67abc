import type {
  ConnectFrame,
  ConnectWorker,
  FromFrame,
  ToFrame,
} from '../protocol.ts';

/*
 * All that runs in the frame: it starts one worker a run, hands it the page's
 * port and ends it when told. A reader's code never runs here.
 */

function connect({workerSource}: ConnectFrame, port: MessagePort): void {
  const url = URL.createObjectURL(
    new Blob([workerSource], {type: 'text/javascript'}),
  );
  const send = (message: FromFrame) => port.postMessage(message);
  let current: {run: string; worker: Worker} | undefined;

  const stop = () => {
    current?.worker.terminate();
    current = undefined;
  };

  port.onmessage = ({data, ports}: MessageEvent<ToFrame>) => {
    if (data.type === 'stop') {
      if (current?.run === data.run) {
        stop();
      }
      return;
    }
    stop();
    const {run} = data;
    const worker = new Worker(url);
    worker.onerror = (event) =>
      send({type: 'crashed', run, message: event.message});
    worker.postMessage({type: 'connect', run} satisfies ConnectWorker, [
      ...ports,
    ]);
    current = {run, worker};
  };
  send({type: 'ready'});
}

addEventListener('message', (event: MessageEvent<ConnectFrame>) => {
  const [port] = event.ports;
  if (event.source === parent && event.data.type === 'connect' && port) {
    connect(event.data, port);
  }
});
