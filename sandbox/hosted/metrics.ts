import {Counter, Gauge, Histogram, Registry} from 'prom-client';
import {collectDefaultMetrics} from 'prom-client';
import type {Transport} from '../node/listening.ts';

/** What a hosted sandbox counts, for Prometheus. */
export interface Metrics {
  /** One answered call. */
  called(transport: Transport, httpStatus: number, seconds: number): void;
  workspaceMade(): void;
  workspacesExpired(count: number): void;
  /** All figures, in the text form that Prometheus reads. */
  print(): Promise<string>;
  readonly contentType: string;
}

const PREFIX = 'sandbox_';

/** @param loaded how many workspaces are in memory now */
export function createMetrics(loaded: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({register: registry});
  const calls = new Histogram({
    name: `${PREFIX}call_duration_seconds`,
    help: 'Calls by way in and HTTP status, and how long their answers took.',
    labelNames: ['transport', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  const made = new Counter({
    name: `${PREFIX}workspaces_made_total`,
    help: 'Workspaces that this process made.',
    registers,
  });
  const expired = new Counter({
    name: `${PREFIX}workspaces_expired_total`,
    help: 'Workspaces that this process deleted, because their time was over.',
    registers,
  });
  new Gauge({
    name: `${PREFIX}workspaces_loaded`,
    help: 'Workspaces in the memory of this process.',
    registers,
    collect() {
      this.set(loaded());
    },
  });
  return {
    called: (transport, status, seconds) =>
      calls.observe({transport, status: String(status)}, seconds),
    workspaceMade: () => made.inc(),
    workspacesExpired: (count) => expired.inc(count),
    print: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
