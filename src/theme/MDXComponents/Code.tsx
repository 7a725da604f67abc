import CodeInline from '@theme/CodeInline';
import {
  Children,
  type ComponentProps,
  lazy,
  type ReactNode,
  Suspense,
} from 'react';
import FencedCode from '../../components/FencedCode/index.tsx';

/** Draws what few blocks have: a title, numbered or marked lines. It brings Prism along. */
const CodeBlock = lazy(() => import('@theme/CodeBlock'));

/** `metastring` is what follows the language after the fence. */
type Props = ComponentProps<'code'> & {metastring?: string};

/** `code` of Markdown: inline, or a block that is highlighted while the site is built. */
export default function MDXCode(props: Props): ReactNode {
  const {children, className, metastring} = props;
  const parts = Children.toArray(children);
  const text = parts.every((part) => typeof part === 'string')
    ? parts.join('')
    : undefined;
  if (children !== undefined && text?.includes('\n') === false) {
    return <CodeInline {...props} />;
  }
  if (text === undefined || metastring) {
    return (
      <Suspense>
        <CodeBlock
          {...(className !== undefined && {className})}
          {...(metastring !== undefined && {metastring})}
        >
          {children}
        </CodeBlock>
      </Suspense>
    );
  }
  const grammar = /language-(\S+)/.exec(className ?? '')?.[1];
  return <FencedCode code={text} grammar={grammar} />;
}
