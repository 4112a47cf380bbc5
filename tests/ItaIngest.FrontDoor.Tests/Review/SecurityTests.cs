using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>Who may ask what of the review page. Nothing here needs a browser, and nothing leaves this machine.</summary>
[Collection(ReviewPageTests.Name)]
public sealed partial class SecurityTests(CorpusDesk desk)
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/help", 200)]
    [InlineData("/no-such-page", 404)]
    [InlineData("/assets/0000000000000000/app.css", 404)]
    public async Task Every_answer_has_the_headers_that_keep_hostile_text_from_doing_anything(string address, int status)
    {
        using var client = Client();
        using var answer = await client.GetAsync(address);

        ((int)answer.StatusCode).Should().Be(status);
        Header(answer, "Content-Security-Policy").Should().Be("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        Header(answer, "X-Content-Type-Options").Should().Be("nosniff");
        Header(answer, "X-Frame-Options").Should().Be("DENY");
        Header(answer, "Referrer-Policy").Should().Be("same-origin");
        Header(answer, "Cross-Origin-Opener-Policy").Should().Be("same-origin");
        Header(answer, "Cache-Control").Should().Contain("no-store");
        answer.Headers.Server.Should().BeEmpty();
        var page = await answer.Content.ReadAsStringAsync();
        page.Should().StartWith("<!DOCTYPE html>").And.NotMatchRegex(" style=").And.NotMatchRegex("<script(?! src=\"/)").And.NotMatchRegex(" on[a-z]+=");
    }

    [Fact]
    public async Task Files_of_the_page_are_kept_by_the_browser_and_change_their_address_with_their_content()
    {
        using var client = Client();
        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative));
        foreach (var address in AssetAddress().Matches(page).Select(m => m.Groups[1].Value))
        {
            using var answer = await client.GetAsync(address);
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            Header(answer, "Cache-Control").Should().Contain("immutable");
            Header(answer, "X-Content-Type-Options").Should().Be("nosniff");
            var hash = System.Security.Cryptography.SHA256.HashData(await answer.Content.ReadAsByteArrayAsync());
            address.Should().Contain(Convert.ToHexStringLower(hash)[..16]);
        }

        AssetAddress().Count(page).Should().Be(2);
    }

    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("127.0.0.1.evil.example", 400)]
    [InlineData("192.168.1.5", 400)]
    [InlineData("localhost", 200)]
    [InlineData("[::1]", 200)]
    public async Task A_foreign_name_that_leads_to_this_machine_is_refused(string host, int status)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        using var answer = await client.SendAsync(request);

        ((int)answer.StatusCode).Should().Be(status);
        if (status != 200) (await answer.Content.ReadAsStringAsync()).Should().NotContain("<table class=\"table\"");
    }

    [Fact]
    public async Task A_form_is_taken_only_with_its_token_and_from_a_page_of_ours()
    {
        using var client = Client();
        var token = FormToken().Match(await client.GetStringAsync(new Uri("/", UriKind.Relative))).Groups[1].Value;

        (await PostAsync(client, token)).Should().Be(HttpStatusCode.Redirect);
        (await PostAsync(client, token, ("Sec-Fetch-Site", "same-origin"))).Should().Be(HttpStatusCode.Redirect);
        (await PostAsync(client, "")).Should().Be(HttpStatusCode.BadRequest);
        (await PostAsync(client, token[..^4] + "AAAA")).Should().Be(HttpStatusCode.BadRequest);
        (await PostAsync(client, token, ("Sec-Fetch-Site", "cross-site"))).Should().Be(HttpStatusCode.Forbidden);
        (await PostAsync(client, token, ("Sec-Fetch-Site", "same-site"))).Should().Be(HttpStatusCode.Forbidden);
        (await PostAsync(client, token, ("Origin", "http://evil.example"))).Should().Be(HttpStatusCode.Forbidden);
        (await PostAsync(client, token, ("Origin", "null"))).Should().Be(HttpStatusCode.Forbidden);
        using var other = Client();
        (await PostAsync(other, token)).Should().Be(HttpStatusCode.BadRequest, "the token goes with a cookie");
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("correct")]
    [InlineData("add")]
    [InlineData("undo")]
    [InlineData("confirm")]
    public async Task Nothing_is_decided_without_the_token(string form)
    {
        using var client = Client();
        var document = CorpusDesk.AddressOf("2568/khoktuayang-ocr-2568.txt");
        var before = await client.GetStringAsync(new Uri(document, UriKind.Relative));
        var finding = Finding().Match(before).Groups[1].Value;
        finding.Should().NotBeEmpty();
        using var content = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("finding", finding), KeyValuePair.Create("act", "keep"), KeyValuePair.Create("version", "0"), KeyValuePair.Create("item", "i1"),
            KeyValuePair.Create("year", "2568"), KeyValuePair.Create("figure", "score"), KeyValuePair.Create("at", "3"), KeyValuePair.Create("value", "1.00"),
        ]);
        using var answer = await client.PostAsync($"{document}/{form}", content);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        Finding().Match(await client.GetStringAsync(new Uri(document, UriKind.Relative))).Groups[1].Value.Should().Be(finding);
    }

    [Theory]
    [InlineData("/document/")]
    [InlineData("/document/2568")]
    [InlineData("/document/2568%2Fkhoktuayang-ocr-2568.txt")]
    [InlineData("/document/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/document/..%2F..%2Fetc%2Fpasswd/sheet")]
    [InlineData("/document/%27%20OR%201=1")]
    [InlineData("/document/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/document/0000000000000000000000000000000000000000000000000000000000000000/sheet")]
    [InlineData("/check/../../etc")]
    [InlineData("/check/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/check/ITA-S010.md")]
    [InlineData("/check/ITA-S999")]
    [InlineData("/bulk/1")]
    [InlineData("/assets/..%2F..%2Fapp.css")]
    public async Task What_is_no_address_of_ours_leads_nowhere(string address)
    {
        // Written to the wire as it stands; a client would tidy it first.
        using var connection = new System.Net.Sockets.TcpClient();
        await connection.ConnectAsync(desk.Served.Root.Host, desk.Served.Root.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: {desk.Served.Root.Authority}\r\nAccept: text/html\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();

        answer.Should().StartWith("HTTP/1.1 404 ").And.NotContain("root:").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_refused(string method)
    {
        using var client = Client();
        using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/"));
        answer.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_answered_with_a_page()
    {
        using var client = Client();
        var token = FormToken().Match(await client.GetStringAsync(new Uri("/", UriKind.Relative))).Groups[1].Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("name", new string('x', 2 << 20))]);
        using var answer = await client.PostAsync("/reviewer", form);

        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).Should().StartWith("<!DOCTYPE html>");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task A_form_leads_back_to_a_page_of_ours_only(string back)
    {
        using var client = Client();
        var token = FormToken().Match(await client.GetStringAsync(new Uri("/", UriKind.Relative))).Groups[1].Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("language", "en"), KeyValuePair.Create("back", back)]);
        using var answer = await client.PostAsync("/language", form);

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.Should().Be("/");
    }

    [Fact]
    public async Task On_another_address_nothing_is_shown_without_the_token()
    {
        using var copy = desk.Copy();
        using var served = Served.In(copy.Folder, "--address", "0.0.0.0");
        served.Start.Host.Should().Be("127.0.0.1");
        served.Start.Query.Should().MatchRegex("^\\?token=[0-9a-f]{64}$");

        using (var stranger = Client(served.Root))
        {
            foreach (var address in (string[])["/", "/help", "/no-such-page", "/?token=", "/?token=" + new string('0', 64)])
            {
                using var answer = await stranger.GetAsync(address);
                answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized, "of {0}", address);
                (await answer.Content.ReadAsStringAsync()).Should().Contain("<h1>").And.NotContain("<form").And.NotContain("ตำบล");
            }

            using var form = new FormUrlEncodedContent([KeyValuePair.Create("language", "en")]);
            using var posted = await stranger.PostAsync("/language", form);
            posted.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        }

        using var client = Client(served.Root);
        using var first = await client.GetAsync("/help" + served.Start.Query + "&x=1");
        first.StatusCode.Should().Be(HttpStatusCode.Redirect);
        first.Headers.Location!.OriginalString.Should().Be("/help?x=1", "the token is taken out of the address");
        var cookie = first.Headers.GetValues("Set-Cookie").Single();
        cookie.Should().Contain("httponly").And.Contain("samesite=strict");
        using var second = await client.GetAsync("/");
        second.StatusCode.Should().Be(HttpStatusCode.OK, "the cookie suffices");
        (await second.Content.ReadAsStringAsync()).Should().NotContain(served.Start.Query[7..]);
    }

    [Fact]
    public async Task It_ends_with_Ctrl_C_writes_nothing_and_says_nothing_more()
    {
        if (OperatingSystem.IsWindows()) return;
        using var copy = desk.Copy();
        var before = copy.Contents(".").Keys.Where(f => !f.StartsWith("out", StringComparison.Ordinal)).ToList();
        using var served = Served.In(copy.Folder);
        using (var client = Client(served.Root))
        {
            (await client.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);
            (await PostAsync(client, "stale")).Should().Be(HttpStatusCode.BadRequest);
        }

        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", served.Process.ToString()])) kill.WaitForExit();
        var (exit, talk) = served.Ended();

        exit.Should().Be(0);
        talk.Trim().Split('\n').Should().ContainSingle("there is one line that says how to end it, and no warnings").Which.Should().Contain("Ctrl-C");
        copy.Contents(".").Keys.Where(f => !f.StartsWith("out", StringComparison.Ordinal)).Should().BeEquivalentTo(before, "keys of forms are kept in memory");
    }

    [Fact]
    public async Task An_ingest_into_the_same_database_goes_on_beside_it_and_is_seen()
    {
        using var copy = desk.Copy();
        using var served = Served.In(copy.Folder);
        using var client = Client(served.Root);
        (await client.GetStringAsync(new Uri("/?state=all&q=มาใหม่", UriKind.Relative))).Should().NotContain("<table class=\"table\"");

        copy.Write("in/มาใหม่.txt", Desk.Report(77));
        var said = Ita.Run(copy.Folder, ["ingest", "in", "--rules", Path.Combine(Ita.Repository, "rules")]);

        said.Exit.Should().BeLessThan(2, said.All);
        (await client.GetStringAsync(new Uri("/?state=all&q=มาใหม่", UriKind.Relative))).Should().Contain("<table class=\"table\"");
    }

    [Fact]
    public void A_port_that_is_taken_is_told()
    {
        using var copy = desk.Copy();
        var said = Ita.Run(copy.Folder, ["review", "--no-browser", "--rules", Path.Combine(Ita.Repository, "rules"), "--port", desk.Served.Root.Port.ToString()]);

        said.Exit.Should().Be(2);
        said.Out.Should().BeEmpty();
        said.Talk.Should().Contain("--port").And.NotContain("   at ");
    }

    private HttpClient Client(Uri? root = null)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), UseProxy = false }) { BaseAddress = root ?? desk.Served.Root };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return client;
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/language")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("language", "th"), KeyValuePair.Create("back", "/")]),
        };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    [GeneratedRegex("name=\"finding\" value=\"(f[0-9a-f]+)\"", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Finding();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FormToken();

    [GeneratedRegex("\"(/assets/[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AssetAddress();
}
