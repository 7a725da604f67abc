import path from 'node:path';
import {performance} from 'node:perf_hooks';
import type {
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestResult,
  TestRunner,
} from '@stryker-mutator/api/test-runner';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import type {InstrumenterContext} from '@stryker-mutator/api/core';
import {INSTRUMENTER_CONSTANTS} from '@stryker-mutator/api/core';
import {declareClassPlugin, PluginKind} from '@stryker-mutator/api/plugin';
import type * as ChecksModule from './checks.ts';
import type {Check} from './checks.ts';

/** What the mutated code looks at to know which of its mutants is on. */
const context: InstrumenterContext = ((
  globalThis as unknown as Record<string, InstrumenterContext>
)[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

/** Runs the checks in one process that stays, which a test runner made for people does not. */
class ChecksRunner implements TestRunner {
  private checks: readonly Check[] = [];

  // A module is loaded once: what it computes then can't be mutated afterwards.
  capabilities = () => ({reloadEnvironment: false});

  async init(): Promise<void> {
    // The copy of the project whose code is mutated is the working directory.
    const file = path.resolve('tests/mutation/checks.ts');
    const {loadChecks} = (await import(file)) as typeof ChecksModule;
    this.checks = await loadChecks();
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const check of this.checks) {
      context.currentTestId = check.name;
      tests.push(await judge(check));
    }
    return {
      status: DryRunStatus.Complete,
      tests,
      ...(context.mutantCoverage && {mutantCoverage: context.mutantCoverage}),
    };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const {activeMutant, hitLimit, testFilter} = options;
    const wanted = new Set(testFilter ?? this.checks.map(({name}) => name));
    context.activeMutant = activeMutant.id;
    if (hitLimit !== undefined) {
      Object.assign(context, {hitCount: 0, hitLimit});
    }
    let nrOfTests = 0;
    try {
      for (const check of this.checks.filter(({name}) => wanted.has(name))) {
        nrOfTests += 1;
        const result = await judge(check);
        if (result.status === TestStatus.Failed) {
          const {id, failureMessage} = result;
          return determineHitLimitReached(context.hitCount, context.hitLimit)
            ? {status: MutantRunStatus.Timeout}
            : {
                status: MutantRunStatus.Killed,
                killedBy: [id],
                failureMessage,
                nrOfTests,
              };
        }
      }
      return {status: MutantRunStatus.Survived, nrOfTests};
    } finally {
      delete context.activeMutant;
      delete context.hitCount;
      delete context.hitLimit;
    }
  }
}

async function judge({name, run}: Check): Promise<TestResult> {
  const begun = performance.now();
  const facts = {id: name, name};
  try {
    await run();
    const timeSpentMs = performance.now() - begun;
    return {...facts, timeSpentMs, status: TestStatus.Success};
  } catch (error) {
    const timeSpentMs = performance.now() - begun;
    const failureMessage = String(error);
    return {...facts, timeSpentMs, status: TestStatus.Failed, failureMessage};
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'checks', ChecksRunner),
];
