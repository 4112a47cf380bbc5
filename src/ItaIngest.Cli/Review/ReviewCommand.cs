using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Wording;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Web;
using ItaIngest.Web.Shared;

namespace ItaIngest.Cli.Review;

/// <summary><c>ita review</c>: serves the review page until Ctrl-C.</summary>
internal static class ReviewCommand
{
    public static Command Build(Words words, CommonOptions common)
    {
        var port = new Option<int>("--port") { HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out _)) result.AddError("--port");
        });
        var address = new Option<string>("--address") { HelpName = "ADDRESS", DefaultValueFactory = _ => IPAddress.Loopback.ToString() };
        address.Validators.Add(result =>
        {
            if (Parse(result.GetValueOrDefault<string>()) is null) result.AddError("--address");
        });
        var reviewer = new Option<string?>("--reviewer") { HelpName = "NAME" };
        CommonOptions.NotEmpty(reviewer);
        var noBrowser = new Option<bool>("--no-browser");
        var command = new Command("review") { common.Database, common.Store, common.Rules, port, address, reviewer, noBrowser };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new ReviewOptions(
                Parse(parsed.GetRequiredValue(address))!,
                parsed.GetValue(port),
                words.Code,
                ReviewerName.Clean(parsed.GetValue(reviewer)) ?? ReviewerName.Clean(Environment.UserName) ?? "ita",
                Terminal.Mention)
            {
                Traces = Diagnostics.IsOnScreen,
                RulesFolder = RulesFolder.Find(parsed.GetValue(common.Rules), words),
            };
            await using var store = await Database.OpenAsync(common.Chosen(parsed), words, cancellation);
            var rules = await RulesFolder.LoadForAsync(store, parsed.GetValue(common.Rules), words, cancellation);
            await using var site = await StartAsync(options, store, rules, words, cancellation);
            Tell(site, options, parsed.GetValue(noBrowser), words);
            await EndAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<ReviewSite> StartAsync(ReviewOptions options, IRecordStore store, RuleSet rules, Words words, CancellationToken cancellation)
    {
        try
        {
            return await ReviewSite.StartAsync(options, store, rules, cancellation);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw new CannotRunException(words.CannotListen(options.Address.ToString(), options.Port, e.Message));
        }
    }

    /// <summary>The address is the answer, on a line of its own; what to do with it is talk.</summary>
    private static void Tell(ReviewSite site, ReviewOptions options, bool noBrowser, Words words)
    {
        Terminal.Say(site.Start.AbsoluteUri);
        Terminal.Answer(Console.Out.Flush);
        Terminal.Mention(words.ReviewServed);
        if (!options.IsLoopback) Terminal.Mention(words.ReviewReachable($"http://{Host(options.Address)}:{site.Start.Port}"));
        if (!noBrowser && !Browser.Open(site.Start)) Terminal.Mention(words.NoBrowser);
    }

    /// <summary>Listening everywhere, this machine goes by its name.</summary>
    private static string Host(IPAddress address) =>
        address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? Environment.MachineName.ToLowerInvariant()
        : address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]"
        : address.ToString();

    private static IPAddress? Parse(string? address) =>
        address == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address, out var parsed) ? parsed : null;

    /// <summary>Waits for Ctrl-C, or for the end of the terminal.</summary>
    private static async Task EndAsync(CancellationToken cancellation)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellation.Register(() => asked.TrySetResult());
        await asked.Task;
    }
}
