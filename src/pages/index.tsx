import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import HomeScene from '../../api/components/HomeScene/index.tsx';
import Example from './_example.mdx';
import styles from './index.module.css';

function Introduction(): ReactNode {
  return (
    <header className={styles.introduction}>
      <Heading as="h1">The annotation API, with examples that run</Heading>
      <p>
        Guides to the annotation part of Clarifai’s public v2 API: how to say
        what is in a picture, and where. Every example comes in seven languages;
        the TypeScript, JavaScript and cURL ones run right here, against a
        sandbox in your browser. No account, no server.
      </p>
      <nav className={styles.links} aria-label="Where to begin">
        <Link className="button button--primary" to="/docs/getting-started">
          Getting started
        </Link>
        <Link to="/docs/annotate/update">Update annotations</Link>
        <Link to="/docs/guides/how-patch-works">How PATCH works</Link>
      </nav>
    </header>
  );
}

export default function Home(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <Layout description={siteConfig.tagline}>
      <main className={styles.home}>
        <Introduction />
        <section className={styles.example} aria-label="An example to run">
          <Example />
        </section>
        <div className={styles.scene}>
          <HomeScene />
          <p className={styles.note}>
            An independent project: not affiliated with Clarifai, nor endorsed
            by it.
          </p>
        </div>
      </main>
    </Layout>
  );
}
