import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ReactNode, useId, useState} from 'react';
import styles from './styles.module.css';

interface Props {
  /** Makes the link; what it throws has words for the reader. */
  readonly makeLink: () => Promise<string>;
  readonly className?: string | undefined;
}

interface Shared {
  readonly says: string;
  /** The link, where it is to be copied by hand. */
  readonly link?: string;
}

/** Makes the link and copies it; all that takes is loaded at the press. */
async function share({makeLink}: Props): Promise<Shared> {
  try {
    const link = await makeLink();
    return navigator.clipboard.writeText(link).then(
      () => ({says: 'The link is copied.'}),
      () => ({says: 'Copy this link:', link}),
    );
  } catch (error) {
    return {says: String((error as Error).message)};
  }
}

/** Gives a link to what is on the screen. */
export default function ShareButton(props: Props): ReactNode {
  const [shared, setShared] = useState<Shared>();
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={props.className}
        disabled={!useIsBrowser()}
        onClick={async () => setShared(await share(props))}
      >
        Share
      </button>
      <div className={styles.said}>
        <span role="status" id={id}>
          {shared?.says}
        </span>
        {shared?.link && (
          <input
            className={styles.link}
            readOnly
            value={shared.link}
            aria-labelledby={id}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
        {shared && (
          <button
            type="button"
            className={styles.close}
            aria-label="Close"
            onClick={() => setShared(undefined)}
          >
            ×
          </button>
        )}
      </div>
    </>
  );
}
