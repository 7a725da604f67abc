import {
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';
import type {Place} from '../Bench/useFocus.ts';
import EditorBoundary from './EditorBoundary.tsx';
import PlainBody from './PlainBody.tsx';
import type {BodyEditorProps} from './props.ts';
import styles from '../styles.module.css';

const SchemaEditor = lazy(() => import('./SchemaEditor.tsx'));

/** Puts the cursor of the plain field, while there is one, where it is wanted. */
function usePlace(
  field: RefObject<HTMLTextAreaElement | null>,
  place: Place | undefined,
): void {
  useEffect(() => {
    if (place) {
      field.current?.focus();
      field.current?.setSelectionRange(place.offset, place.offset);
    }
  }, [field, place]);
}

/**
 * The body of a request: a plain field at once, and the editor, which knows the
 * schema, in its place when it has loaded. Where it doesn't load, the field stays.
 */
export default function BodyEditor(props: BodyEditorProps): ReactNode {
  const {id, error, place} = props;
  const [ready, setReady] = useState(false);
  const plain = useRef<HTMLTextAreaElement>(null);
  usePlace(plain, place);
  return (
    <div className={styles.part}>
      <span id={`${id}-label`} className={styles.title}>
        Body <span className={styles.note}>JSON</span>
      </span>
      {!ready && <PlainBody {...props} ref={plain} />}
      <EditorBoundary>
        <Suspense>
          <SchemaEditor
            {...props}
            ready={ready}
            onReady={() => {
              const field = plain.current;
              setReady(true);
              return document.activeElement === field
                ? field?.selectionStart
                : undefined;
            }}
          />
        </Suspense>
      </EditorBoundary>
      <p id={`${id}-error`} className={styles.problem} aria-live="polite">
        {error}
      </p>
    </div>
  );
}
