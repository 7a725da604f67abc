import {Component, type ReactNode} from 'react';
import styles from '../styles.module.css';

interface Props {
  readonly children: ReactNode;
  /** Puts the example back as it was before anything was pressed: nothing runs by itself. */
  onRestart(): void;
}

interface State {
  message: string | undefined;
}

/** Keeps a failure of the playground from taking the page with it. */
export default class PlaygroundBoundary extends Component<Props, State> {
  override state: State = {message: undefined};

  static getDerivedStateFromError(error: unknown): State {
    return {message: error instanceof Error ? error.message : String(error)};
  }

  override render(): ReactNode {
    const {message} = this.state;
    if (message === undefined) {
      return this.props.children;
    }
    return (
      <div role="alert" className={styles.failed}>
        <p>Something in this example’s tools went wrong: {message}</p>
        <button
          type="button"
          className={styles.button}
          onClick={this.props.onRestart}
        >
          Start again
        </button>
      </div>
    );
  }
}
