'use client';

import './globals.css';

/** The last resort, when even the layout failed: it knows no language, so it says it in both. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Layerwise</title>
        <main id="main" className="mx-auto flex w-full max-w-xl flex-col gap-4 px-4 py-16">
          <h1 className="text-2xl font-semibold">This page could not be shown</h1>
          <p>The server failed while preparing it. Nothing you saved is lost; try again in a moment.</p>
          <p lang="zh-CN">页面无法显示：服务器处理时出错。已保存的内容不会丢失，请稍后再试。</p>
          <button type="button" onClick={reset} className="link self-start">
            Try again · <span lang="zh-CN">再试一次</span>
          </button>
        </main>
      </body>
    </html>
  );
}
