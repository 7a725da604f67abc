import type {ReactNode} from 'react';
import {dropShare} from '../../share/fragment.ts';
import {dropSharedRequest} from '../shared-request.ts';
import styles from '../styles.module.css';

/** Says that what is seen is somebody else's, and was not sent. */
export default function ComposerSharedNote(): ReactNode {
  return (
    <div className={styles.shared} role="status">
      <p>
        Somebody shared this request with you. It has not been sent: read it
        before you send it.
      </p>
      <button
        type="button"
        className={styles.button}
        onClick={() => {
          dropShare();
          dropSharedRequest();
        }}
      >
        Put it away
      </button>
    </div>
  );
}
