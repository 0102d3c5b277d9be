package app.afterclose.tool.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTest {
  private static final String WORDS = "Acme opened a second plant in Graz. ".repeat(12).strip();

  @Test
  void anArticleIsReadWithoutWhatStandsAroundIt() {
    var page =
        page(
            """
            <html><head><title>Acme grows - News</title><style>p {}</style></head><body>
            <header role=banner><a href=/>News</a></header><nav><a href=/a>Home</a></nav>
            <div class=cookie role=dialog>We use cookies</div>
            <article><h1>Acme grows</h1><p>%s</p>
              <h2>What is new</h2><ul><li>One <b>plant</b></li><li>Two lines</li></ul>
              <table><tr><th>Year</th><th>Plants</th></tr><tr><td>2026</td><td>2</td></tr></table>
              <pre>  a
                b</pre>
              <script>var x = "no";</script><span hidden>no</span><img alt="A plant" src=x>
              <p>More at <a href="../acme/press#top">the press room</a>.<br>Ends.</p></article>
            <aside>Read also</aside><footer>Imprint</footer></body></html>
            """
                .formatted(WORDS));
    assertThat(page.title()).isEqualTo("Acme grows - News");
    assertThat(page.text())
        .isEqualTo(
            """
            # Acme grows

            %s

            ## What is new

            - One plant
            - Two lines

            Year | Plants |
            2026 | 2 |

            a
                b

            A plant

            More at the press room.
            Ends.\
            """
                .formatted(WORDS));
    assertThat(page.links())
        .containsExactly(new Fetched.Link("the press room", "https://a.test/acme/press"));
  }

  @Test
  void aPageWithoutAnArticleIsReadWhole() {
    var page = page("<main>Teaser</main><p>Much more stands here.</p>");
    assertThat(page.text()).isEqualTo("Teaser\n\nMuch more stands here.");
    assertThat(page.title()).isEqualTo("page");
  }

  @Test
  void linksAreWholeOnceAndOfTheWeb() {
    var page =
        page(
            "<p><a href=/a>A</a> <a href=/a#x>A again</a> <a href=mailto:a@b.c>mail</a>"
                + " <a href=javascript:x()>x</a> <a href=#top>top</a> <a href=/b></a>"
                + " <a href='http://b.test'>B</a> <a>none</a>");
    assertThat(page.links())
        .containsExactly(
            new Fetched.Link("A", "https://a.test/a"), new Fetched.Link("B", "http://b.test/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property=article:published_time content=2026-03-31T08:00:00+02:00> | 2026-03-31
          <meta name=date content="31 March 2026">                         | 31 March 2026
          <meta name=citation_publication_date content=2026/03/31>         | 2026-03-31
          <script type=application/ld+json>{"@graph":[{"datePublished": "2026-03-31"}]}</script> | 2026-03-31
          <body><time datetime=2026-03-31T10:00Z>yesterday</time>          | 2026-03-31
          <body><span itemprop=datePublished>2026-03-31</span>             | 2026-03-31
          <meta name=date content=2026-13-31>                              | 2026-13-31
          <meta name=date content=" "><p>none                              |
          """)
  void theDateIsThePagesOwn(String html, String date) {
    assertThat(page(html).date()).isEqualTo(date);
  }

  @Test
  void theTitleIsTheOneMeantForSharing() {
    assertThat(
            page("<meta property=og:title content='The deal'><title>The deal - S</title>").title())
        .isEqualTo("The deal");
    assertThat(page("<title> Two\n words </title>").title()).isEqualTo("Two words");
  }

  @Test
  void aTitleMayStandInAHeadingAlone() {
    assertThat(page("<h1>Only here</h1>").title()).isEqualTo("Only here");
  }

  @Test
  void howeverDeepAPageIsItIsRead() {
    String deep = "<div>".repeat(50_000) + "bottom";
    assertThat(page(deep).text()).isEqualTo("bottom");
  }

  @Test
  void anEmptyPageHasNoText() {
    assertThat(page("").text()).isEmpty();
    assertThat(page("<frameset><frame src=x></frameset>").text()).isEmpty();
  }

  private static Fetched.Page page(String html) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return new Article(bytes, "utf-8", "https://a.test/news/page", true).page();
  }
}
