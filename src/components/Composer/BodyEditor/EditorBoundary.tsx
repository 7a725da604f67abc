import {Component, type ReactNode} from 'react';
import styles from '../styles.module.css';

interface Props {
  readonly children: ReactNode;
}

/** Leaves the plain field to the reader where the editor does not load. */
export default class EditorBoundary extends Component<Props> {
  override state = {failed: false};

  static getDerivedStateFromError() {
    return {failed: true};
  }

  override render(): ReactNode {
    return this.state.failed ? (
      <p className={styles.hint}>
        The editor did not load, so the body has no completion; it can be sent
        all the same.
      </p>
    ) : (
      this.props.children
    );
  }
}
