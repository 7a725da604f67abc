import type {ReactNode} from 'react';

interface Props {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Preformatted text that scrolls, reachable by keyboard for that reason. */
export default function ScrollArea(props: Props): ReactNode {
  const {label, className, children} = props;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={className} tabIndex={0} role="group" aria-label={label}>
      {children}
    </pre>
  );
}
