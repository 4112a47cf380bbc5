using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ItaIngest.Datasets;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Web.Assets;
using ItaIngest.Review;
using ItaIngest.Web.Pages.Agency;
using ItaIngest.Web.Pages.Bulk;
using ItaIngest.Web.Pages.Check;
using ItaIngest.Web.Pages.Coverage;
using ItaIngest.Web.Pages.DecisionLog;
using ItaIngest.Web.Pages.Document;
using ItaIngest.Web.Pages.Errors;
using ItaIngest.Web.Pages.Help;
using ItaIngest.Web.Pages.Inbox;
using ItaIngest.Web.Pages.Overview;
using ItaIngest.Web.Pages.Sheet;
using ItaIngest.Web.Pages.Visiting;
using ItaIngest.Web.Security;
using ItaIngest.Web.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Web;

/// <summary>The review page, over a store: what it is made of, in which order a request goes through it, and which screens it has.</summary>
public sealed class ReviewSite : IAsyncDisposable
{
    /// <summary>Bytes that a form may have.</summary>
    private const int LargestForm = 1 << 20;

    /// <summary>Bytes a second, in either direction: a client that is slower is let go, so that nobody can hold a place by dawdling.</summary>
    private const double SlowestClient = 4 << 10;

    /// <summary>How long requests that are being answered may take to end.</summary>
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(5);

    private readonly WebApplication app;

    private ReviewSite(WebApplication app, Uri start)
    {
        this.app = app;
        Start = start;
    }

    /// <summary>Where a person begins. It holds the token where one is asked for.</summary>
    public Uri Start { get; }

    /// <summary>Starts it.</summary>
    /// <param name="options">What it is started with.</param>
    /// <param name="store">Where the records are. It stays open as long as the page is served, and is not disposed by it.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">It cannot listen there: the address is not this machine's, or the port needs more rights.</exception>
    public static async Task<ReviewSite> StartAsync(ReviewOptions options, IRecordStore store, RuleSet rules, CancellationToken cancellation = default)
    {
        var token = options.IsLoopback ? null : AccessToken.Make();
        if (options.Port != 0) return await StartAsync(options, new Listening(options.Address, options.Port), token, store, rules, cancellation);
        var port = Listening.FreePort(options.Address, ReviewOptions.UsualPort);
        while (true)
        {
            try
            {
                return await StartAsync(options, new Listening(options.Address, port), token, store, rules, cancellation);
            }
            catch (IOException e) when (e.InnerException is AddressInUseException && Listening.FreePort(options.Address, 0) is var other && other != port)
            {
                // Somebody took it in the meantime.
                port = other;
            }
        }
    }

    /// <summary>Stops it: requests that are being answered are finished first.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static async Task<ReviewSite> StartAsync(ReviewOptions options, Listening listening, AccessToken? token, IRecordStore store, RuleSet rules, CancellationToken cancellation)
    {
        var built = Build(options, listening, store, rules, token);
        var isUp = false;
        try
        {
            await built.StartAsync(cancellation);
            isUp = true;
            return new ReviewSite(built, StartOf(listening, token));
        }
        finally
        {
            if (!isUp) await built.DisposeAsync();
        }
    }

    /// <summary>Everywhere is nowhere that a browser can go to; this machine itself is.</summary>
    private static Uri StartOf(Listening listening, AccessToken? token)
    {
        var address = listening.Address;
        var host = address.Equals(IPAddress.Any) ? IPAddress.Loopback : address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : address;
        return new UriBuilder(Uri.UriSchemeHttp, host.ToString(), listening.Port) { Query = token is null ? "" : $"token={token.Text}" }.Uri;
    }

    private static WebApplication Build(ReviewOptions options, Listening listening, IRecordStore store, RuleSet rules, AccessToken? token)
    {
        // Empty: no settings from files or from the environment of the machine change what is served, or to whom.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, listening));
        builder.Logging.AddProvider(new ServerLog(options.Log, options.Traces)).SetMinimumLevel(LogLevel.Warning)

            // A form of an earlier run, whose key is gone, is answered with a page; it is no news to who runs the program.
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.None);

        var services = builder.Services;
        services.AddRouting();
        services.AddSingleton(new Onlookers(store, TimeProvider.System));
        services.AddSingleton(new Reviewing(store, rules, TimeProvider.System));
        services.AddSingleton(p => new BulkJobs(p.GetRequiredService<Reviewing>(), options.Log));
        services.AddSingleton(_ => new PersonalNames(rules.Places));
        // Thai as it is written, not as numbers of its characters: what HTML gives a meaning to is still escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddSingleton(store).AddSingleton(rules).AddSingleton(options).AddSingleton(listening);
        services.AddSingleton<IHostLifetime, LifetimeOfCommand>();
        if (token is not null) services.AddSingleton(token);
        services.AddSingleton(_ => RequestLimit.Places());
        services.AddScoped(p => Visit.Of(p.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request, options));
        services.Configure<AntiforgeryOptions>(antiforgery =>
            antiforgery.Cookie = new CookieBuilder { Name = listening.Cookie("form"), HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });
        services.Configure<HostOptions>(host => host.ShutdownTimeout = EndsWithin);
        services.Configure<FormOptions>(form => form.BufferBodyLengthLimit = form.MultipartBodyLengthLimit = LargestForm);
        KeysInMemory.Use(services);

        var site = builder.Build();
        site.UseMiddleware<ResponseHeaders>();
        site.UseMiddleware<ErrorsAsPages>();
        site.UseMiddleware<KnownHosts>();
        if (token is not null) site.UseMiddleware<TokenGate>();
        site.UseMiddleware<FormGuard>();
        site.UseMiddleware<RequestLimit>();
        site.UseRouting();
        Map(site);
        return site;
    }

    /// <summary>The screens: one line each.</summary>
    private static void Map(WebApplication site)
    {
        Asset.Map(site);
        InboxScreen.Map(site);
        DocumentScreen.Map(site);
        SheetScreen.Map(site);
        BulkScreen.Map(site);
        CheckScreen.Map(site);
        OverviewScreen.Map(site);
        AgencyScreen.Map(site);
        CoverageScreen.Map(site);
        DecisionLogScreen.Map(site);
        HelpScreen.Map(site);
        VisitingForms.Map(site);
        site.MapFallback("{**path}", (HttpContext context) => ErrorAnswer.Result(context, StatusCodes.Status404NotFound, w => w.NotFound));
    }

    private static void Limit(KestrelServerOptions kestrel, Listening listening)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestForm;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 << 10;
        kestrel.Limits.MaxRequestLineSize = 8 << 10;
        kestrel.Limits.MaxConcurrentConnections = 200;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.MinRequestBodyDataRate = kestrel.Limits.MinResponseDataRate = new MinDataRate(SlowestClient, TimeSpan.FromSeconds(5));
        kestrel.Listen(listening.Address, listening.Port);
    }

    /// <summary>The command that serves the page hears Ctrl-C, and ends it.</summary>
    private sealed class LifetimeOfCommand : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
