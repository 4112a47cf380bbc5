using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>Many clients at once, slow ones, and ones that send what no browser sends: the page answers the others, and stays up.</summary>
[Collection(ReviewPageTests.Name)]
public sealed class ManyClientsTests(CorpusDesk desk)
{
    private readonly Served served = desk.Served;

    [Fact]
    public async Task Fifty_clients_at_once_are_all_answered()
    {
        string[] pages = ["/", "/help", "/overview", "/coverage", CorpusDesk.AddressOf("2568/khoktuayang-ocr-2568.txt"), CorpusDesk.AddressOf("2566/takothong-analysis-2566.txt")];
        var clients = Enumerable.Range(0, 50).Select(async n =>
        {
            using var client = new HttpClient { BaseAddress = served.Root };
            var statuses = new List<HttpStatusCode>();
            for (var i = 0; i < 4; i++)
            {
                using var answer = await client.GetAsync(pages[(n + i) % pages.Length]);
                statuses.Add(answer.StatusCode);
                (await answer.Content.ReadAsStringAsync()).TrimEnd().Should().EndWith("</html>");
            }

            return statuses;
        });

        (await Task.WhenAll(clients)).SelectMany(s => s).Should().OnlyContain(s => s == HttpStatusCode.OK);
    }

    [Fact]
    public async Task More_clients_than_there_are_places_are_told_to_come_again_and_the_page_goes_on()
    {
        var address = CorpusDesk.AddressOf("2568/khoktuayang-ocr-2568.txt");
        var clients = Enumerable.Range(0, 190).Select(async _ =>
        {
            using var client = new HttpClient { BaseAddress = served.Root };
            using var answer = await client.GetAsync(address);
            return (answer.StatusCode, Again: answer.Headers.RetryAfter is not null);
        });

        (await Task.WhenAll(clients)).Should().OnlyContain(a => a.StatusCode == HttpStatusCode.OK || (a.StatusCode == HttpStatusCode.ServiceUnavailable && a.Again));
        await ShouldAnswerAsync();
    }

    [Fact]
    public async Task Clients_that_never_finish_their_request_keep_nobody_waiting_and_are_let_go()
    {
        var sockets = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 60; i++)
            {
                sockets.Add(await SendAsync(i % 2 == 0
                    ? $"GET / HTTP/1.1\r\nHost: {served.Root.Authority}\r\nX-Slow: "
                    : $"POST /language HTTP/1.1\r\nHost: {served.Root.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500000\r\n\r\nlanguage="));
            }

            await ShouldAnswerAsync();
            foreach (var socket in sockets) (await ReadAsync(socket, TimeSpan.FromSeconds(60))).Should().NotContain(" 200 ");
        }
        finally
        {
            foreach (var socket in sockets) socket.Dispose();
        }
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\n\r\n", "400")]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\n\r\n", "400")]
    [InlineData("GET /help HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: HOST\r\n\r\n", "400")]
    [InlineData("GET /help HTTP/1.1\r\nHost: HOST@evil.example\r\n\r\n", "400")]
    [InlineData("GET /a\0b HTTP/1.1\r\nHost: HOST\r\n\r\n", "400")]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: HOST\r\n\r\n", "40")]
    [InlineData("GET /../../etc/passwd HTTP/1.1\r\nHost: HOST\r\n\r\n", "404")]
    [InlineData("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: HOST\r\n\r\n", "404")]
    [InlineData("GET /document/..%5c..%5cetc%5cpasswd HTTP/1.1\r\nHost: HOST\r\n\r\n", "404")]
    [InlineData("POST /language HTTP/1.1\r\nHost: HOST\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: HOST\r\n\r\n", "400")]
    [InlineData("POST /language HTTP/1.1\r\nHost: HOST\r\nContent-Length: -1\r\n\r\n", "400")]
    [InlineData("POST /language HTTP/1.1\r\nHost: HOST\r\nContent-Length: 99999999999\r\n\r\n", "4")]
    [InlineData("GET / HTTP/9.9\r\nHost: HOST\r\n\r\n", "505")]
    [InlineData("BREW / HTTP/1.1\r\nHost: HOST\r\n\r\n", "405")]
    [InlineData("\u0016\u0003\u0001\u0002\0\u0001\0\u0001", "400")]
    public async Task What_no_browser_sends_is_refused(string request, string status)
    {
        using var socket = await SendAsync(request.Replace("HOST", served.Root.Authority, StringComparison.Ordinal));

        (await ReadAsync(socket, TimeSpan.FromSeconds(30))).Should().StartWith("HTTP/1.1 " + status).And.NotContain("root:");
        await ShouldAnswerAsync();
    }

    [Theory]
    [InlineData("GET /?LONG HTTP/1.1\r\nHost: HOST\r\n\r\n", "414")]
    [InlineData("GET / HTTP/1.1\r\nHost: HOST\r\nX-Long: LONG\r\n\r\n", "431")]
    public async Task Lines_and_headers_have_limits(string request, string status)
    {
        using var socket = await SendAsync(request.Replace("HOST", served.Root.Authority, StringComparison.Ordinal).Replace("LONG", new string('x', 40_000), StringComparison.Ordinal));

        (await ReadAsync(socket, TimeSpan.FromSeconds(30))).Should().StartWith("HTTP/1.1 " + status);
        await ShouldAnswerAsync();
    }

    [Fact]
    public async Task A_form_of_thousands_of_fields_is_refused()
    {
        using var client = new HttpClient { BaseAddress = served.Root };
        using var form = new FormUrlEncodedContent(Enumerable.Range(0, 5_000).Select(i => KeyValuePair.Create($"f{i}", "")));
        using var answer = await client.PostAsync("/language", form);

        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        await ShouldAnswerAsync();
    }

    private async Task ShouldAnswerAsync()
    {
        using var client = new HttpClient { BaseAddress = served.Root, Timeout = TimeSpan.FromSeconds(30) };
        (await client.GetStringAsync(new Uri("/help", UriKind.Relative))).Should().Contain("<h1>");
    }

    private async Task<TcpClient> SendAsync(string request)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(served.Root.Host, served.Root.Port);
        await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request));
        return socket;
    }

    /// <summary>What comes until the other side ends it, or the first part of it.</summary>
    private static async Task<string> ReadAsync(TcpClient socket, TimeSpan patience)
    {
        using var time = new CancellationTokenSource(patience);
        var buffer = new byte[4_096];
        try
        {
            return Encoding.Latin1.GetString(buffer, 0, await socket.GetStream().ReadAsync(buffer, time.Token));
        }
        catch (IOException)
        {
            // Let go without a word.
            return "";
        }
    }
}
