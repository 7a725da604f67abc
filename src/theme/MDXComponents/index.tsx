import MDXComponents from '@theme-original/MDXComponents';
import ScrollableTable from '../../components/ScrollableTable/index.tsx';

/** What Markdown becomes: as the theme has it, with tables that scroll by keyboard. */
export default {...MDXComponents, table: ScrollableTable};
