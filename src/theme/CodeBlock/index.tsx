import CodeBlock from '@theme-original/CodeBlock';
import includeLanguages from '@theme/prism-include-languages';
import {Prism} from 'prism-react-renderer';

// Pages that bring code in by hand need Prism's further grammars with them.
includeLanguages(Prism);

export default CodeBlock;
