import type {Compiler} from 'webpack';

/** Tells a build what went into a bundle that was made apart from it. */
export class BundledElsewhere {
  constructor(private readonly inputs: readonly string[]) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('notices', ({fileDependencies}) => {
      fileDependencies.addAll(this.inputs);
    });
  }
}
