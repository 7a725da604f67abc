import type {HostedOptions} from './hosted-sandbox.ts';

/** How a hosted sandbox is run, where nobody says otherwise. */
export const HOSTED_DEFAULTS = {
  connections: 10,
  lifetimeSeconds: 24 * 60 * 60,
  workspaceBytes: 8 * 1024 * 1024,
  memoryBytes: 128 * 1024 * 1024,
  callsPerSecond: 50,
  workspacesPerHour: 30,
  proxies: 0,
  cleaningSeconds: 60,
} as const satisfies Partial<HostedOptions>;
