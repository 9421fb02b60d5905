#!/usr/bin/env python3
"""Writes N invented personnel rows of 24 columns, the same in every format. People and ids are made up.

usage: make_rows.py N FOLDER [FORMAT...]      formats: utf8.csv cp874.csv shared.xlsx inline.xlsx (default: all), xls

Of N rows the files are FOLDER/rowsN.FORMAT. Nothing but Python is needed, for xls the package xlwt.
"""
import csv
import random
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HEADERS = """เลขประจำตัวประชาชน คำนำหน้า ชื่อ นามสกุล เพศ วันเกิด เลขที่ตำแหน่ง ตำแหน่ง ประเภท ระดับ กระทรวง กรม กอง จังหวัด
วันบรรจุ วันแต่งตั้ง เงินเดือน คะแนนรอบ1 คะแนนรอบ2 วุฒิ สถานะ โทรศัพท์ อีเมล หมายเหตุ""".split()
NUMBERS = (16, 17, 18)
PARTS = "สม วิ ประ สุ กิต ชา ธน พร รัต ศิ วร จิ ปิย พง เกษ บุญ ดา ชัย ศักดิ์ วรรณ กร ณี มาศ วัฒน์ เดช ศรี จิต พล กุล ใจ".split()
TITLES = "นักทรัพยากรบุคคล นิติกร นักวิชาการคลัง วิศวกรโยธา เจ้าพนักงานธุรการ เจ้าพนักงานพัสดุ นายช่างสำรวจ".split()
LEVELS = "ปฏิบัติการ ชำนาญการ ชำนาญการพิเศษ ปฏิบัติงาน ชำนาญงาน อาวุโส".split()
UNITS = "กองคลัง กองแผนงาน กองการเจ้าหน้าที่ สำนักงานเลขานุการกรม ศูนย์เทคโนโลยีสารสนเทศ กลุ่มตรวจสอบภายใน".split()
PROVINCES = "เชียงใหม่ ขอนแก่น สงขลา ระยอง น่าน ตรัง พิษณุโลก นครราชสีมา อุบลราชธานี กรุงเทพมหานคร".split()


def rows(count):
    yield HEADERS
    pick = random.Random(2565)
    for number in range(1, count + 1):
        digits = [pick.randrange(1, 6)] + [pick.randrange(10) for _ in range(11)]
        check = (11 - sum(digit * (13 - place) for place, digit in enumerate(digits)) % 11) % 10
        day = lambda first, last: f"{pick.randrange(1, 29):02}/{pick.randrange(1, 13):02}/{pick.randrange(first, last)}"
        yield [
            "".join(map(str, digits)) + str(check), pick.choice(["นาย", "นาง", "นางสาว"]),
            "".join(pick.sample(PARTS, 2)), "".join(pick.sample(PARTS, 3)), pick.choice(["ชาย", "หญิง"]),
            day(2507, 2543), f"{number:07}", pick.choice(TITLES), pick.choice(["วิชาการ", "ทั่วไป"]),
            pick.choice(LEVELS), "กระทรวงตัวอย่าง", "กรมบริการตัวอย่าง", pick.choice(UNITS), pick.choice(PROVINCES),
            day(2530, 2566), day(2560, 2567), str(pick.randrange(900, 7600) * 10),
            f"{pick.uniform(60, 100):.2f}", f"{pick.uniform(60, 100):.2f}", pick.choice(["ปริญญาตรี", "ปริญญาโท"]),
            "ปฏิบัติราชการ", f"0{pick.randrange(610000000, 1000000000)}", f"u{number}@example.go.th", "",
        ]


def write_csv(count, path, encoding):
    with open(path, "w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows(count))


def cell_names():
    return [chr(65 + column) for column in range(len(HEADERS))]


def write_xlsx(count, path, shared):
    spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    texts = {}
    letters = cell_names()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""")
        archive.writestr("xl/workbook.xml", f"""<workbook xmlns="{spreadsheet}" xmlns:r="{relations}"><sheets><sheet name="data" sheetId="1" r:id="rId1"/></sheets></workbook>""")
        archive.writestr("xl/_rels/workbook.xml.rels", f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""")
        archive.writestr("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(f'<worksheet xmlns="{spreadsheet}"><sheetData>'.encode())
            for number, row in enumerate(rows(count), 1):
                cells = [f'<row r="{number}">']
                for column, value in enumerate(row):
                    place = f"{letters[column]}{number}"
                    if number > 1 and column in NUMBERS:
                        cells.append(f'<c r="{place}"><v>{float(value):g}</v></c>')
                    elif shared:
                        cells.append(f'<c r="{place}" t="s"><v>{texts.setdefault(value, len(texts))}</v></c>')
                    else:
                        cells.append(f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>')
                part.write("".join(cells + ["</row>"]).encode())
            part.write(b"</sheetData></worksheet>")
        with archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
            part.write(f'<sst xmlns="{spreadsheet}">'.encode())
            for text in texts:
                part.write(f"<si><t>{escape(text)}</t></si>".encode())
            part.write(b"</sst>")


def write_xls(count, path):
    import xlwt

    book = xlwt.Workbook()
    sheet = book.add_sheet("data")
    for number, row in enumerate(rows(min(count, 65_535))):
        for column, value in enumerate(row):
            sheet.write(number, column, float(value) if number and column in NUMBERS else value)
    book.save(path)


WRITERS = {
    "utf8.csv": lambda count, path: write_csv(count, path, "utf-8"),
    "cp874.csv": lambda count, path: write_csv(count, path, "cp874"),
    "shared.xlsx": lambda count, path: write_xlsx(count, path, True),
    "inline.xlsx": lambda count, path: write_xlsx(count, path, False),
    "xls": write_xls,
}

if __name__ == "__main__":
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for form in sys.argv[3:] or ["utf8.csv", "cp874.csv", "shared.xlsx", "inline.xlsx"]:
        WRITERS[form](count, folder / f"rows{count}.{form}")
