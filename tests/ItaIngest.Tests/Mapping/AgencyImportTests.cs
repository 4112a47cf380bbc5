using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Tests.Mapping;

/// <summary>Which rows of a list of local governments need a line in rules/agencies.tsv, and which name none.</summary>
public sealed class AgencyImportTests
{
    private static readonly Gazetteer Places = new([
        new("แพร่", "สอง", "บ้านหนุน"), new("แพร่", "สอง", "บ้านกลาง"), new("แพร่", "เมืองแพร่", "ในเวียง"), new("แพร่", "ลอง", "ห้วยอ้อ"), new("น่าน", "ปัว", "ปัว"),
    ])
    {
        Agencies = [new("เทศบาลตำบล", "เวียงต้า", "ลอง", "แพร่", "มีอยู่ก่อน")],
    };

    [Theory]
    [InlineData("เทศบาลตำบล", "ห้วยหม้าย", "สอง", "แพร่", "เทศบาลตำบลห้วยหม้าย สอง แพร่")]
    // The type before the name, in both places, short, and without its full stop.
    [InlineData("", "เทศบาลตำบลห้วยหม้าย", "อำเภอสอง", "จังหวัดแพร่", "เทศบาลตำบลห้วยหม้าย สอง แพร่")]
    [InlineData("เทศบาลตำบล", "เทศบาลตำบลห้วยหม้าย", "อ.สอง", "จ.แพร่", "เทศบาลตำบลห้วยหม้าย สอง แพร่")]
    [InlineData("-", "อบต.ห้วยหม้าย", "สอง", "แพร่", "องค์การบริหารส่วนตำบลห้วยหม้าย สอง แพร่")]
    [InlineData("อบต", "ห้วยหม้าย", "สอง", "แพร่", "องค์การบริหารส่วนตำบลห้วยหม้าย สอง แพร่")]
    [InlineData("เทศบาล", "เทศบาลตำบลห้วยหม้าย", "สอง", "แพร่", "เทศบาลตำบลห้วยหม้าย สอง แพร่")]
    // The district of the capital goes by its first word.
    [InlineData("เทศบาลตำบล", "ช่อแฮ", "เมือง", "แพร่", "เทศบาลตำบลช่อแฮ เมืองแพร่ แพร่")]
    // Typed with two เ, and with ํ and า apart, as spreadsheets have it: read as the reports are.
    [InlineData("เทศบาลตำบล", "เเม่ยางตาล", "สอง", "เเพร่", "เทศบาลตำบลแม่ยางตาล สอง แพร่")]
    [InlineData("เทศบาลตําบล", "แม่คํามี", "สอง", "แพร่", "เทศบาลตำบลแม่คำมี สอง แพร่")]
    public void An_agency_is_read(string type, string name, string district, string province, string read)
    {
        var agency = Read(type, name, district, province).Agency!;
        $"{agency.Type}{agency.Name} {agency.District} {agency.Province}".Should().Be(read);
    }

    [Theory]
    [InlineData("เทศบาลตำบล", "", "สอง", "แพร่", AgencyFault.NoName)]
    [InlineData("", "ห้วยหม้าย", "สอง", "แพร่", AgencyFault.NoType)]
    [InlineData("โรงเรียน", "ห้วยหม้าย", "สอง", "แพร่", AgencyFault.OtherType)]
    [InlineData("เทศบาล", "ห้วยหม้าย", "สอง", "แพร่", AgencyFault.OtherType)]
    [InlineData("เทศบาลตำบล", "อบต.ห้วยหม้าย", "สอง", "แพร่", AgencyFault.TwoTypes)]
    [InlineData("เทศบาลตำบล", "ห้วย\tหม้าย", "สอง", "แพร่", AgencyFault.NotThai)]
    [InlineData("เทศบาลตำบล", "ห้วยหม้าย2", "สอง", "แพร่", AgencyFault.NotThai)]
    [InlineData("เทศบาลตำบล", "ห้วยหม้าย", "สอง", "-", AgencyFault.NoProvince)]
    [InlineData("เทศบาลตำบล", "ห้วยหม้าย", "สอง", "แพร", AgencyFault.UnknownProvince)]
    [InlineData("เทศบาลตำบล", "ห้วยหม้าย", "", "แพร่", AgencyFault.NoDistrict)]
    // A district of another province.
    [InlineData("เทศบาลตำบล", "ห้วยหม้าย", "ปัว", "แพร่", AgencyFault.UnknownDistrict)]
    [InlineData("อบจ.", "แพร่", "", "น่าน", AgencyFault.OtherProvince)]
    public void A_row_that_names_none_says_why(string type, string name, string district, string province, AgencyFault fault)
    {
        var row = Read(type, name, district, province);
        (row.Agency, row.Fault).Should().Be((null, fault));
    }

    [Fact]
    public void Columns_are_told_by_their_headers_in_any_order()
    {
        string[] cells = ["แพร่", "สอง", "อบต.ห้วยหม้าย", "ประกาศจังหวัด\nปี 2568"];
        var table = AgencyTable.Of(["จังหวัด", "อำเภอ", "ชื่อหน่วยงาน", "ที่มา"]);
        table.Missing.Should().BeEmpty();
        table.Read(Places, "a.csv", 2, i => cells[i]).Agency.Should().Be(new KnownAgency("องค์การบริหารส่วนตำบล", "ห้วยหม้าย", "สอง", "แพร่", "ประกาศจังหวัด ปี 2568"));
        AgencyTable.Of(["ประเภท", "หน่วยงาน"]).Missing.Should().Equal("district", "province");
    }

    [Theory]
    // A subdistrict of its district, the district, the province.
    [InlineData("เทศบาลตำบล", "บ้านหนุน", "สอง", "แพร่", 1, 0, 0)]
    [InlineData("เทศบาลตำบล", "สอง", "สอง", "แพร่", 1, 0, 0)]
    [InlineData("องค์การบริหารส่วนจังหวัด", "แพร่", "", "แพร่", 1, 0, 0)]
    // A subdistrict of another district.
    [InlineData("เทศบาลตำบล", "บ้านหนุน", "ลอง", "แพร่", 0, 0, 1)]
    [InlineData("เทศบาลตำบล", "เวียงต้า", "ลอง", "แพร่", 0, 1, 0)]
    [InlineData("องค์การบริหารส่วนตำบล", "เวียงต้า", "ลอง", "แพร่", 0, 0, 1)]
    public void Only_what_is_called_as_no_place_of_its_own_needs_a_line(string type, string name, string district, string province, int places, int listed, int added)
    {
        var import = new AgencyImport(Places);
        import.Take(Read(type, name, district, province).Agency!);
        (import.KnownAsPlace, import.Listed, import.Added.Count).Should().Be((places, listed, added));
    }

    [Fact]
    public void Lines_come_in_order_behind_what_stands_there()
    {
        var import = new AgencyImport(Places);
        foreach (var (name, district, province) in new[] { ("หนองแดง", "ปัว", "น่าน"), ("ห้วยหม้าย", "สอง", "แพร่"), ("ช่อแฮ", "เมือง", "แพร่"), ("เกาะยาว", "สอง", "แพร่"), ("ช่อแฮ", "เมือง", "แพร่") })
            import.Take(Read("เทศบาลตำบล", name, district, province).Agency!);

        import.Listed.Should().Be(1, "the same row came twice");
        const string Before = "# remark\r\ntype\tname\tdistrict\tprovince\tsource\r\n# ท้าย";
        import.Behind(Before).Should().Be(Before + "\r\n"
            + "เทศบาลตำบล\tหนองแดง\tปัว\tน่าน\ta.csv\r\n"
            + "เทศบาลตำบล\tห้วยหม้าย\tสอง\tแพร่\ta.csv\r\n"
            + "เทศบาลตำบล\tเกาะยาว\tสอง\tแพร่\ta.csv\r\n"
            + "เทศบาลตำบล\tช่อแฮ\tเมืองแพร่\tแพร่\ta.csv\r\n");
        new AgencyImport(Places).Behind(Before).Should().BeSameAs(Before);
    }

    private static AgencyRow Read(params string[] cells) => AgencyTable.Of(["type", "name", "district", "province"]).Read(Places, "a.csv", 2, i => cells[i]);
}
