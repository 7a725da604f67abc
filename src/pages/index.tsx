import Layout from '@theme/Layout';
import type {ReactNode} from 'react';

export default function Home(): ReactNode {
  return (
    <Layout>
      <main className="container">
        <h1>Annotation API</h1>
      </main>
    </Layout>
  );
}
