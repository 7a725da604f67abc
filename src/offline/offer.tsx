import {createRoot} from 'react-dom/client';
import NewVersion from '../components/NewVersion/index.tsx';

let isOffered = false;

/**
 * Shows that a new version is there. The page stays as it is until its reader
 * accepts.
 */
export function offer(onAccept: () => void): void {
  if (isOffered) {
    return;
  }
  isOffered = true;
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const close = () => {
    isOffered = false;
    root.unmount();
    place.remove();
  };
  root.render(<NewVersion onAccept={onAccept} onLater={close} />);
}
