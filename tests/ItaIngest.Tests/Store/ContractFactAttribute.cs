using Xunit.Abstractions;
using Xunit.Sdk;

namespace ItaIngest.Tests.Store;

/// <summary>A test of a contract. Where the class that derives it says what it needs and that is absent, it is skipped with its reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("ItaIngest.Tests.Store.ContractFactDiscoverer", "ItaIngest.Tests")]
public sealed class ContractFactAttribute : FactAttribute;

/// <summary>What the tests of a class need of this machine.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class NeedsAttribute : Attribute
{
    /// <summary>Why they cannot run; null where they can.</summary>
    public abstract string? Missing { get; }
}

/// <summary>Skips by what the class needs: what derives a contract is known only when its tests are found.</summary>
public sealed class ContractFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    /// <inheritdoc/>
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var needs = testMethod.TestClass.Class.ToRuntimeType()?.GetCustomAttributes(typeof(NeedsAttribute), inherit: true).OfType<NeedsAttribute>() ?? [];
        return needs.Select(n => n.Missing).FirstOrDefault(m => m is not null) is { } missing
            ? new XunitSkippedDataRowTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, missing)
            : base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
    }
}
